// What the place of templates shows of the template that is open: its parts, what became of it, what may be done.
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/label.hpp"
#include "client/kit/progress_line.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/recruitment_templates/items_page.hpp"
#include "client/panels/recruitment_templates/recruitment_templates_panel.hpp"
#include "client/panels/recruitment_templates/task_editor.hpp"
#include "client/panels/recruitment_templates/template_items.hpp"
#include "client/panels/recruitment_templates/template_preview.hpp"
#include "client/panels/recruitment_templates/wish_editor.hpp"
#include "client/ticket/faces.hpp"

#include <QStackedWidget>

namespace ilvm::panels {
namespace {

using ticket::words;

constexpr int mostNamed = 4;

// The first few; how many more there are.
QString summaryOf(const QStringList& differences) {
    const auto more = static_cast<int>(differences.size()) - mostNamed;
    QString text = differences.mid(0, mostNamed).join(QStringLiteral(", "));
    if (more > 0) text += QLatin1Char(' ') % RecruitmentTemplatesPanel::tr("and %n more", nullptr, more);
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text.isEmpty() ? text : QString(text % QLatin1Char('.'));
}

// "J − 2" as everywhere an arrival is counted.
QString dueOf(int days) {
    if (days == 0) return QStringLiteral("J");
    return QStringLiteral("J %1 %2").arg(days < 0 ? QChar(0x2212) : QChar(QLatin1Char('+'))).arg(std::abs(days));
}

QList<ListedItem> listedTasks(const truth::Truth& truth, const domain::Template& model, const Faults& faults) {
    QList<ListedItem> all;
    for (const auto& task : model.tasks) {
        QStringList facts;
        if (!task.service.empty()) facts.append(ticket::serviceLabel(truth, api::ServiceType::target, task.service));
        facts.append(dueOf(task.due_days));
        if (task.needs_budget) facts.append(QStringLiteral("N2"));
        if (!task.waits_for.empty())
            facts.append(
                RecruitmentTemplatesPanel::tr("waits for %n", nullptr, static_cast<int>(task.waits_for.size())));
        if (task.wish) facts.append(RecruitmentTemplatesPanel::tr("on wish"));
        all.append({nameOf(task), facts.join(QStringLiteral(" · ")),
                    faults.isWrong(Section::tasks, static_cast<int>(all.size()))});
    }
    return all;
}

QList<ListedItem> listedWishes(const domain::Template& model, const Faults& faults) {
    QList<ListedItem> all;
    for (const auto& wish : model.wishes) {
        const auto tasks = std::count_if(model.tasks.begin(), model.tasks.end(),
                                         [&](const auto& task) { return task.wish == wish.code; });
        QStringList facts{tasks == 0 ? RecruitmentTemplatesPanel::tr("no task")
                                     : RecruitmentTemplatesPanel::tr("%n task(s)", nullptr, static_cast<int>(tasks))};
        if (wish.detail && !wish.detail->empty()) facts.append(words(*wish.detail));
        all.append({nameOf(wish), facts.join(QStringLiteral(" · ")),
                    faults.isWrong(Section::wishes, static_cast<int>(all.size()))});
    }
    return all;
}

} // namespace

std::vector<std::string> RecruitmentTemplatesPanel::services() const {
    std::vector<std::string> codes;
    for (const auto& service : workspace_.truth.services())
        if (service.type == api::ServiceType::target) codes.push_back(service.code);
    return codes;
}

void RecruitmentTemplatesPanel::refresh() {
    showWaiting();
    faults_ = {};
    if (draft()) {
        const auto& refused = draft()->refused;
        faults_ = Faults(draft()->now, services(), refused ? refused->errors : std::vector<base::FieldError>());
    }
    showHead();
    for (const auto section : {Section::tasks, Section::wishes})
        showItems(section);
    if (draft() && tabs_->currentIndex() == preview) preview_->show(draft()->now);
    showBanner();
    showFoot();
    Q_EMIT headingChanged();
}

// Nothing for a moment, then a thin line, then a sentence; and what failed says so.
void RecruitmentTemplatesPanel::showWaiting() {
    const bool waits = book_.isAsking() && !draft();
    if (waits && !slow_.isActive() && !late_.isActive() && !progress_->isRunning()) {
        slow_.start();
        late_.start();
    } else if (!waits) {
        slow_.stop();
        late_.stop();
    }
    progress_->setRunning(waits && !slow_.isActive());
    whole_->setCurrentIndex(draft() ? 1 : 0);
    if (draft()) return;
    const auto& failure = book_.failure();
    empty_->setVisible(failure.has_value() || (waits && !late_.isActive()));
    if (failure) {
        empty_->setWords(tr("The templates did not come"), actions::sentenceOf(*failure));
        empty_->setAction(tr("Try again"));
    } else if (waits) {
        empty_->setWords(tr("The server is slow to answer"), tr("The templates are shown as soon as they come."));
        empty_->setAction({});
    } else if (!book_.isAsking()) {
        empty_->setVisible(true);
        empty_->setWords(tr("This template does not exist"), tr("The server has none of this kind."));
        empty_->setAction(tr("Try again"));
    }
}

void RecruitmentTemplatesPanel::showHead() {
    for (const auto kind : {Kind::arrival, Kind::move, Kind::departure}) {
        const auto* one = book_.draft(kind);
        const QString name = words(domain::labelOf(kind));
        kind_->setName(static_cast<int>(kind), one && one->isChanged() ? tr("%1 · changed").arg(name) : name);
    }
    const auto count = [this](Tab tab, std::size_t items) {
        tabs_->setCount(tab, draft() ? std::optional(static_cast<int>(items)) : std::nullopt);
    };
    count(tasks, draft() ? draft()->now.tasks.size() : 0);
    count(wishes, draft() ? draft()->now.wishes.size() : 0);
}

void RecruitmentTemplatesPanel::showItems(Section section) {
    if (!draft()) return;
    const auto& now = draft()->now;
    const bool isTasks = section == Section::tasks;
    const auto items = isTasks ? listedTasks(workspace_.truth, now, faults_) : listedWishes(now, faults_);
    int& item = chosen(section);
    item = std::min(std::max(item, 0), static_cast<int>(items.size()) - 1);
    if (item >= 0 && isTasks) {
        const auto* arrival = book_.draft(Kind::arrival);
        taskEditor_->show(now, item, faults_, arrival ? &arrival->saved : nullptr);
    } else if (item >= 0) {
        wishEditor_->show(now, item, faults_);
    }
    const auto most = isTasks ? domain::mostTasks : domain::mostWishes;
    pageOf(section)->show(items, item, faults_.ofSection(section), items.size() >= static_cast<qsizetype>(most));
}

// One at a time: what must be decided, what failed, then the ways back.
void RecruitmentTemplatesPanel::showBanner() {
    const auto say = [this](kit::Tone tone, const QString& text, const QString& detail, const QString& action) {
        banner_->setTone(tone);
        banner_->setText(text);
        banner_->setDetail(detail);
        banner_->setAction(action);
        banner_->show();
    };
    const auto* now = draft();
    const auto& removed = places_[kind()].removed;
    if (!now) return banner_->hide();
    if (now->newer)
        return say(kit::Tone::warn,
                   tr("Somebody else has saved this template meanwhile (version %1).").arg(now->newer->version),
                   summaryOf(differences(now->saved, *now->newer)) % QLatin1Char(' ') %
                       tr("What you wrote is still here; loading puts it aside."),
                   tr("Load what was saved"));
    if (now->refused) {
        const bool mayPass = now->refused->status == 0 || now->refused->status >= 500;
        return say(kit::Tone::danger,
                   now->refused->errors.empty() ? actions::sentenceOf(*now->refused) : words(now->refused->title),
                   tr("Your changes are kept."), mayPass ? tr("Try again") : QString());
    }
    if (removed) return say(kit::Tone::info, tr("“%1” is removed.").arg(removed->name), {}, tr("Put it back"));
    if (!now->aside) return banner_->hide();
    say(kit::Tone::info,
        now->isChanged() ? tr("Earlier changes of yours are put aside.")
                         : tr("Your changes are put aside: this is the template as it is saved."),
        summaryOf(differences(now->saved, *now->aside)), tr("Take them up again"));
}

void RecruitmentTemplatesPanel::act() {
    if (draft()->newer) return book_.takeNewer(kind());
    if (draft()->refused) return save();
    if (places_[kind()].removed) return putBack();
    book_.takeUp(kind());
}

QString RecruitmentTemplatesPanel::stateWords() const {
    if (!draft()) return {};
    if (draft()->isSaving) return tr("Being saved…");
    if (faults_.count() > 0) return tr("%n place(s) to be mended", nullptr, faults_.count());
    return draft()->isChanged() ? tr("Changes not saved") : tr("Saved, version %1").arg(draft()->saved.version);
}

void RecruitmentTemplatesPanel::showFoot() {
    const auto* now = draft();
    foot_->setVisible(now != nullptr);
    if (!now) return;
    const bool isWrong = faults_.count() > 0;
    isWrong ? state_->setTone(kit::Tone::danger) : state_->setInk(&kit::Tokens::textTertiary);
    state_->setText(stateWords());
    look_->setVisible(isWrong && !now->isSaving);
    revert_->setVisible(now->isChanged());
    revert_->setDisabled(now->isSaving);
    save_->setBusy(now->isSaving);
    save_->setRefused(now->isSaving       ? tr("Being saved…")
                      : !now->isChanged() ? tr("Nothing has been changed")
                      : now->newer        ? tr("Somebody else has saved it: load that first")
                      : isWrong           ? stateWords()
                                          : ticket::whyAdminsWait(workspace_));
}

QString RecruitmentTemplatesPanel::quietCount() const {
    int count = 0;
    for (const auto kind : {Kind::arrival, Kind::move, Kind::departure})
        if (const auto* one = book_.draft(kind); one && one->isChanged()) ++count;
    return count == 0 ? QString() : tr("%n not saved", nullptr, count);
}

} // namespace ilvm::panels
