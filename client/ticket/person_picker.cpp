#include "client/ticket/person_picker.hpp"

#include <QAbstractItemView>
#include <QCompleter>

namespace ilvm::ticket {
namespace {

constexpr int pauseMilliseconds = 150;
constexpr int personRole = Qt::UserRole + 1;

QString nameOf(const api::Person& person) {
    const QString name = QString::fromStdString(person.display_name);
    return person.department ? name % QStringLiteral(" · ") % QString::fromStdString(*person.department) : name;
}

} // namespace

PersonPicker::PersonPicker(actions::Requests& requests, const QString& placeholder, QWidget* parent)
    : QLineEdit(parent), requests_(requests), found_(new QStandardItemModel(this)) {
    setPlaceholderText(placeholder);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    auto* completer = new QCompleter(found_, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCompleter(completer);
    connect(&pause_, &QTimer::timeout, this, &PersonPicker::search);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (person_) {
            person_.reset();
            Q_EMIT personChanged();
        }
        pause_.start();
    });
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        const auto number = index.data(personRole).toULongLong();
        if (number < people_.size()) choose(people_[number]);
    });
}

void PersonPicker::setPerson(const std::optional<api::Person>& person) {
    person_ = person;
    setText(person ? nameOf(*person) : QString());
    Q_EMIT personChanged();
}

void PersonPicker::choose(const api::Person& person) {
    setPerson(person);
}

void PersonPicker::search() {
    const QString query = text().trimmed();
    if (query.isEmpty()) return;
    requests_.findPeople(query, this, [this, query](base::Result<api::People> answer) {
        // An answer to what is no longer typed is not shown.
        if (answer.has_value() && query == text().trimmed()) offer(*answer);
    });
}

void PersonPicker::offer(const api::People& people) {
    people_ = people.items;
    found_->clear();
    for (std::size_t i = 0; i < people_.size(); ++i) {
        auto* item = new QStandardItem(nameOf(people_[i]));
        item->setData(static_cast<qulonglong>(i), personRole);
        found_->appendRow(item);
    }
    if (hasFocus() && !people_.empty()) completer()->complete();
}

} // namespace ilvm::ticket
