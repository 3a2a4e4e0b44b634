// What a task's title and text may take from the form: its fields, and what was said with a wish; in French, with an
// example of each. Not here: filling them in (shared/domain) and what HR really writes (client/panels/recruitments).
#pragma once
#include "shared/base/instant.hpp"
#include "shared/domain/recruitment.hpp"

#include <QMap>
#include <QString>
#include <vector>

namespace ilvm::panels {

struct Placeholder {
    std::string code; // stands in braces in the text
    QString label;
    QString example;
};

// Every field of the form that a text may take, in the order of the form.
std::vector<Placeholder> formFields();

// Those, and then the wishes that ask for a word more.
std::vector<Placeholder> placeholdersOf(const domain::Template& model);

// The day of the example: a month from now.
base::Date exampleDay();

// Holes as they are for the example; `details`: what is said with wishes, by code.
domain::Holes exampleHoles(const QMap<QString, QString>& details);

} // namespace ilvm::panels
