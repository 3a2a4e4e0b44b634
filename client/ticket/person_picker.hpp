// A line in which a colleague is found by the beginning of their name, and chosen. Not here: the search
// (client/actions).
#pragma once
#include "client/actions/requests.hpp"
#include "shared/api/people.hpp"

#include <QLineEdit>
#include <QStandardItemModel>
#include <QTimer>
#include <optional>

namespace ilvm::ticket {

class PersonPicker : public QLineEdit {
    Q_OBJECT

public:
    PersonPicker(actions::Requests& requests, const QString& placeholder, QWidget* parent = nullptr);

    // Nothing while what stands there is not a person that was chosen.
    const std::optional<api::Person>& person() const { return person_; }
    void setPerson(const std::optional<api::Person>& person);

Q_SIGNALS:
    void personChanged();

private:
    void search();
    void offer(const api::People& people);
    void choose(const api::Person& person);

    actions::Requests& requests_;
    QStandardItemModel* found_;
    std::vector<api::Person> people_;
    std::optional<api::Person> person_;
    QTimer pause_; // between the last key and the question
};

} // namespace ilvm::ticket
