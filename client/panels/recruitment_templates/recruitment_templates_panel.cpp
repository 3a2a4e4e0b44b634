#include "client/panels/recruitment_templates/recruitment_templates_panel.hpp"

#include "client/kit/button.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/recruitment_templates/items_page.hpp"
#include "client/panels/recruitment_templates/task_editor.hpp"
#include "client/panels/recruitment_templates/template_items.hpp"
#include "client/panels/recruitment_templates/template_preview.hpp"
#include "client/panels/recruitment_templates/wish_editor.hpp"

#include <QKeyEvent>
#include <QStackedWidget>

namespace ilvm::panels {

// What somebody else saved in the meantime is seen when one comes back.
void RecruitmentTemplatesPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    book_.bring();
}

void RecruitmentTemplatesPanel::hideEvent(QHideEvent* event) {
    Panel::hideEvent(event);
    book_.keep();
}

void RecruitmentTemplatesPanel::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) return save();
    Panel::keyPressEvent(event);
}

RecruitmentTemplatesPanel::Kind RecruitmentTemplatesPanel::kind() const {
    return static_cast<Kind>(kind_->current());
}

void RecruitmentTemplatesPanel::edit(domain::Template now) {
    places_[kind()].removed.reset();
    book_.write(kind(), std::move(now));
}

void RecruitmentTemplatesPanel::add(Section section) {
    if (!draft()) return;
    auto now = draft()->now;
    const int after = chosen(section);
    chosen(section) =
        section == Section::tasks ? addTask(now, draft()->saved, after) : addWish(now, draft()->saved, after);
    edit(std::move(now));
    begin(section);
}

void RecruitmentTemplatesPanel::begin(Section section) {
    if (section == Section::tasks) {
        taskEditor_->begin();
        taskPage_->reveal(taskEditor_->control(QStringLiteral("title")));
    } else {
        wishEditor_->begin();
        wishPage_->reveal(wishEditor_->control(QStringLiteral("label")));
    }
}

void RecruitmentTemplatesPanel::duplicate(Section section) {
    auto now = draft()->now;
    const int item = chosen(section);
    chosen(section) =
        section == Section::tasks ? duplicateTask(now, draft()->saved, item) : duplicateWish(now, draft()->saved, item);
    edit(std::move(now));
    pageOf(section)->reveal(section == Section::tasks ? taskEditor_->control(QStringLiteral("title"))
                                                      : wishEditor_->control(QStringLiteral("label")));
}

void RecruitmentTemplatesPanel::move(Section section, int by) {
    auto now = draft()->now;
    const int item = chosen(section);
    const bool moved = section == Section::tasks ? moveItem(now.tasks, item, by) : moveItem(now.wishes, item, by);
    if (!moved) return;
    chosen(section) = item + by;
    edit(std::move(now));
}

// At once, with a way back: nobody is asked whether they are sure.
void RecruitmentTemplatesPanel::remove(Section section) {
    const auto before = draft()->now;
    auto now = before;
    const int item = chosen(section);
    const auto at = static_cast<std::size_t>(item);
    const QString name = section == Section::tasks ? nameOf(before.tasks.at(at)) : nameOf(before.wishes.at(at));
    section == Section::tasks ? removeTask(now, item) : removeWish(now, item);
    edit(std::move(now));
    places_[kind()].removed = Removed{section, item, name, before};
    showBanner();
    pageOf(section)->focusList();
}

void RecruitmentTemplatesPanel::putBack() {
    const auto removed = places_[kind()].removed;
    if (!removed) return;
    chosen(removed->section) = removed->item;
    edit(removed->before);
    tabs_->setCurrentIndex(static_cast<int>(removed->section));
    pageOf(removed->section)->focusList();
}

// The first place that is to be mended, whichever part of the template it is in.
void RecruitmentTemplatesPanel::goToFirst() {
    if (faults_.all().empty()) return;
    const auto fault = faults_.all().front();
    tabs_->setCurrentIndex(static_cast<int>(fault.section));
    if (fault.item < 0) return pageOf(fault.section)->focusList();
    chosen(fault.section) = fault.item;
    refresh();
    pageOf(fault.section)
        ->reveal(fault.section == Section::tasks ? taskEditor_->control(fault.field)
                                                 : wishEditor_->control(fault.field));
}

QString RecruitmentTemplatesPanel::title() const {
    return tr("Recruitment templates");
}

void RecruitmentTemplatesPanel::focusList() {
    if (!draft()) return kind_->setFocus(Qt::OtherFocusReason);
    if (tabs_->currentIndex() == preview) return preview_->setFocus(Qt::OtherFocusReason);
    pageOf(static_cast<Section>(tabs_->currentIndex()))->focusList();
}

bool RecruitmentTemplatesPanel::canSave() const {
    return draft() && draft()->isChanged();
}

// The button is grey while something is to be mended: the key then leads there.
void RecruitmentTemplatesPanel::save() {
    if (!canSave()) return;
    if (faults_.count() > 0) return goToFirst();
    if (save_->isEnabled()) book_.save(kind());
}

QList<QWidget*> RecruitmentTemplatesPanel::zones() const {
    return {kind_, tabs_, pages_->currentWidget(), foot_};
}

} // namespace ilvm::panels
