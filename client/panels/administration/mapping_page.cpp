#include "client/panels/administration/mapping_page.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/empty_state.hpp"
#include "client/panels/administration/effect_view.hpp"
#include "client/panels/administration/mapping_editor.hpp"
#include "client/ticket/faces.hpp"

#include <QKeyEvent>
#include <QStackedWidget>

namespace ilvm::panels {

void MappingPage::connectAll() {
    connect(&book_, &MappingBook::changed, this, &MappingPage::refresh);
    connect(&book_, &MappingBook::wasSaved, this,
            [this] { Q_EMIT said(tr("The mapping is saved, and rights follow it"), kit::Tone::ok); });
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, &MappingPage::showFoot);
    connect(table_, &MappingTable::chosen, this, [this](int row) {
        chosen_ = row;
        showRows();
    });
    connect(table_, &MappingTable::removeAsked, this, &MappingPage::remove);
    connect(editor_, &MappingEditor::edited, this, &MappingPage::edit);
    connect(editor_, &MappingEditor::removeAsked, this, &MappingPage::remove);
    connect(add_, &QPushButton::clicked, this, &MappingPage::add);
    connect(empty_, &kit::EmptyState::actionChosen, this, [this] { book_.isThere() ? add() : book_.bring(); });
    connect(revert_, &QPushButton::clicked, &book_, &MappingBook::revert);
    connect(back_, &QPushButton::clicked, this, &MappingPage::back);
    connect(next_, &QPushButton::clicked, this, &MappingPage::save);
}

void MappingPage::add() {
    auto rows = book_.now();
    rows.push_back({});
    chosen_ = static_cast<int>(rows.size()) - 1;
    book_.write(std::move(rows));
    editor_->begin();
}

void MappingPage::remove() {
    auto rows = book_.now();
    if (chosen_ < 0 || chosen_ >= static_cast<int>(rows.size())) return;
    rows.erase(rows.begin() + chosen_);
    book_.write(std::move(rows));
    table_->setFocus();
}

void MappingPage::edit(const api::GroupRight& row) {
    auto rows = book_.now();
    if (chosen_ < 0 || chosen_ >= static_cast<int>(rows.size())) return;
    rows[static_cast<std::size_t>(chosen_)] = row;
    book_.write(std::move(rows));
}

int MappingPage::faults() const {
    int count = 0;
    for (std::size_t row = 0; row < book_.now().size(); ++row)
        count += !faultOf(book_.now(), row).isEmpty();
    return count;
}

void MappingPage::goToFault() {
    for (std::size_t row = 0; row < book_.now().size(); ++row) {
        if (faultOf(book_.now(), row).isEmpty()) continue;
        chosen_ = static_cast<int>(row);
        showRows();
        return editor_->begin();
    }
}

// Nobody saves what they have not seen the effect of.
void MappingPage::save() {
    if (!book_.isChanged() || book_.isAsking() || book_.isSaving()) return;
    if (faults() > 0) return goToFault();
    if (!book_.effect()) return book_.askEffect();
    if (next_->isEnabled()) book_.save();
}

void MappingPage::back() {
    if (book_.isSaving()) return;
    book_.forgetEffect();
    refresh();
    focusList();
}

void MappingPage::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) return save();
    if (event->key() == Qt::Key_Escape && book_.effect()) return back();
    QWidget::keyPressEvent(event);
}

void MappingPage::focusList() {
    if (pages_->currentIndex() == effectPage)
        effect_->focusList();
    else
        table_->setFocus(Qt::OtherFocusReason);
}

void MappingPage::refresh() {
    const int before = pages_->currentIndex();
    pages_->setCurrentIndex(book_.effect()                            ? effectPage
                            : book_.isThere() && !book_.now().empty() ? rowsPage
                                                                      : nothingPage);
    if (book_.effect()) effect_->show(*book_.effect());
    if (pages_->currentIndex() == effectPage && before != effectPage) effect_->focusList();
    showRows();
    showBanner();
    showFoot();
}

void MappingPage::showRows() {
    if (!book_.isThere()) {
        const auto& problem = book_.problem();
        empty_->setVisible(problem.has_value());
        if (!problem) return;
        empty_->setWords(tr("The mapping did not come"), actions::sentenceOf(*problem));
        return empty_->setAction(tr("Try again"));
    }
    const auto& now = book_.now();
    empty_->setVisible(true);
    empty_->setWords(tr("No group gives a right yet"), tr("Who is in no mapped group is a requester."));
    empty_->setAction(tr("Add a row"));
    model_.show(now, book_.saved());
    chosen_ = std::clamp(chosen_, now.empty() ? -1 : 0, static_cast<int>(now.size()) - 1);
    table_->select(chosen_);
    side_->setVisible(chosen_ >= 0);
    if (chosen_ < 0) return;
    const auto row = static_cast<std::size_t>(chosen_);
    // A new row is not wrong before anything was written in it.
    const bool isFresh = now[row] == api::GroupRight{};
    editor_->show(now[row], isFresh ? RowFault{} : faultOf(now, row));
}

void MappingPage::showBanner() {
    const auto& problem = book_.problem();
    const bool failed = problem && book_.isThere();
    banner_->setVisible(failed || book_.wasTakenUnder());
    if (failed) {
        banner_->setTone(kit::Tone::danger);
        banner_->setText(actions::sentenceOf(*problem));
        banner_->setDetail(tr("Nothing was saved; what you wrote is kept."));
    } else if (book_.wasTakenUnder()) {
        banner_->setTone(kit::Tone::info);
        banner_->setText(tr("Somebody else has saved the mapping meanwhile."));
        banner_->setDetail(tr("Your changes stand over theirs: look at the effect before you save."));
    }
}

QString MappingPage::stateWords() const {
    if (book_.isSaving()) return tr("Being saved…");
    if (const int wrong = faults(); wrong > 0) return tr("%n row(s) to be mended", nullptr, wrong);
    if (book_.effect()) return tr("Nothing is saved yet");
    return book_.isChanged() ? tr("%n change(s) not saved", nullptr, book_.changes())
                             : tr("Saved, version %1").arg(book_.version());
}

void MappingPage::showFoot() {
    foot_->setVisible(book_.isThere());
    if (!book_.isThere()) return;
    const bool seen = book_.effect().has_value(), wrong = faults() > 0;
    wrong ? state_->setTone(kit::Tone::danger) : state_->setInk(&kit::Tokens::textTertiary);
    state_->setText(stateWords());
    back_->setVisible(seen);
    back_->setDisabled(book_.isSaving());
    revert_->setVisible(!seen && book_.isChanged());
    revert_->setDisabled(book_.isSaving());
    next_->setText(seen ? tr("Save the mapping") : tr("See who gains and loses"));
    next_->setBusy(book_.isSaving() || book_.isAsking());
    const QString waits = ticket::whyAdminsWait(workspace_);
    next_->setRefused(!book_.isChanged()                ? tr("Nothing has been changed")
                      : seen && book_.effect()->refused ? ticket::words(*book_.effect()->refused)
                      : seen                            ? waits
                      : workspace_.isOnline()           ? QString()
                                                        : waits);
}

QList<QWidget*> MappingPage::zones() const {
    return {table_, side_, foot_};
}

} // namespace ilvm::panels
