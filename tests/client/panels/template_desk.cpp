#include "tests/client/panels/template_desk.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"

#include <QLabel>
#include <QTest>

namespace ilvm::tests {

TemplateDesk::TemplateDesk(World world) : desk_(std::make_unique<Desk>(*theme_, std::move(world))) {
    if (!desk_->isReady()) qFatal("the desk does not open");
    desk_->window().showPlace(QStringLiteral("recruitment_templates"));
}

panels::RecruitmentTemplatesPanel& TemplateDesk::panel() const {
    auto* found = desk_->window().findChild<panels::RecruitmentTemplatesPanel*>();
    if (!found) qFatal("there is no place of templates");
    return *found;
}

void TemplateDesk::waitForTasks(int count) {
    const auto isThere = [&] {
        for (auto* each : panel().findChildren<panels::ItemList*>())
            if (each->isVisible() && each->count() == count) return true;
        return false;
    };
    if (!desk_->waitFor(isThere)) qFatal("the tasks do not come");
}

api::RecruitmentTemplate& TemplateDesk::saved(int kind) {
    return desk_->server().world().templates.at(static_cast<std::size_t>(kind));
}

void TemplateDesk::turnTo(int tab) {
    panel().findChild<kit::TabBar*>()->setCurrentIndex(tab);
}

void TemplateDesk::choose(int kind) {
    panel().findChild<kit::Segmented*>()->setCurrent(kind);
}

panels::ItemList& TemplateDesk::list() const {
    for (auto* each : panel().findChildren<panels::ItemList*>())
        if (each->isVisible()) return *each;
    qFatal("no list is seen");
}

QStringList TemplateDesk::listed() const {
    QStringList names;
    for (int row = 0; row < list().count(); ++row)
        names.append(list().item(row)->text());
    return names;
}

bool TemplateDesk::press(const char* name) {
    auto* button = desk_->button(text(name));
    if (button) QTest::mouseClick(button, Qt::LeftButton);
    return button != nullptr;
}

QString TemplateDesk::problemOf(const char* name) const {
    for (auto* field : panel().findChildren<kit::Field*>())
        if (field->isVisible() && field->control()->accessibleName().startsWith(text(name)))
            return field->isWrong() ? field->control()->accessibleDescription() : QString();
    qFatal("no field is called %s", name);
}

QString TemplateDesk::banner() const {
    const auto* found = panel().findChild<kit::Banner*>();
    return found->isVisible() ? found->spoken() : QString();
}

QString TemplateDesk::said() const {
    QStringList all;
    for (const auto* label : panel().findChildren<QLabel*>())
        if (label->isVisibleTo(&panel())) all.append(label->text()); // what was just made is shown in a moment
    return all.join(QLatin1Char('\n'));
}

bool TemplateDesk::canSave() const {
    return desk_->button(text("Enregistrer")) != nullptr;
}

} // namespace ilvm::tests
