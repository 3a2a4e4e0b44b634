// Rows of a card of a purchase: a quiet name and its value. Not here: which facts there are (purchase_figures.hpp).
#pragma once
#include "client/kit/label.hpp"

#include <QGridLayout>

namespace ilvm::ticket {

// A code that is compared or copied.
inline kit::Label* mono(const QString& text) {
    auto* label = new kit::Label(text, kit::TypeRole::reference);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

inline void addFact(QGridLayout* facts, const QString& name, QWidget* value) {
    const int row = facts->rowCount();
    facts->addWidget(new kit::Label(name, kit::TypeRole::secondary, &kit::Tokens::textTertiary), row, 0);
    facts->addWidget(value, row, 1);
}

} // namespace ilvm::ticket
