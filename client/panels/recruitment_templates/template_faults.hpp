// What is wrong with a template that is being edited, by the place where it is to be mended.
// Not here: the rules themselves (shared/domain/recruitment.hpp).
#pragma once
#include "shared/domain/recruitment.hpp"

#include <QString>

namespace ilvm::panels {

enum class Section : std::uint8_t { tasks, wishes };

struct Fault {
    Section section = Section::tasks;
    int item = -1; // of the whole section where negative
    QString field; // "title"; of the item where empty
    QString message;
    bool isMissing = false; // nothing was written yet

    bool operator==(const Fault&) const = default;
};

class Faults {
public:
    Faults() = default;
    // `services`: codes of the target services; empty: nobody knows them yet. `refused`: what the server said of it.
    Faults(const domain::Template& model, const std::vector<std::string>& services,
           const std::vector<base::FieldError>& refused);

    int count() const { return count_; } // a circle of tasks is one
    const std::vector<Fault>& all() const { return all_; }
    bool isWrong(Section section, int item) const;
    QString of(Section section, int item, const QString& field) const; // empty where nothing is
    bool isMissing(Section section, int item, const QString& field) const;
    QString ofSection(Section section) const;

private:
    const Fault* find(Section section, int item, const QString& field) const;
    void add(const base::FieldError& error);
    void addCircle(const domain::Template& model, const base::FieldError& error);
    void judgeServices(const domain::Template& model, const std::vector<std::string>& services);

    std::vector<Fault> all_;
    int count_ = 0;
};

} // namespace ilvm::panels
