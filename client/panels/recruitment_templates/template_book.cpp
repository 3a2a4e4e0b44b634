#include "client/panels/recruitment_templates/template_book.hpp"

#include "client/drafts/values.hpp"

namespace ilvm::panels {
namespace {

constexpr int keepMilliseconds = 700;

const QString savedName = QStringLiteral("saved"), nowName = QStringLiteral("now"), asideName = QStringLiteral("aside"),
              keyName = QStringLiteral("key");

QString formOf(TemplateBook::Kind kind) {
    const auto code = wire::codeOf(kind);
    return QStringLiteral("recruitment_template/") %
           QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

const domain::Template& bare(const api::RecruitmentTemplate& whole) {
    return whole;
}

} // namespace

TemplateBook::TemplateBook(const ticket::Workspace& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace) {
    keep_.setSingleShot(true);
    keep_.setInterval(keepMilliseconds);
    connect(&keep_, &QTimer::timeout, this, &TemplateBook::keep);
}

TemplateBook::~TemplateBook() {
    keep();
}

const TemplateDraft* TemplateBook::draft(Kind kind) const {
    const auto found = pages_.find(kind);
    return found == pages_.end() ? nullptr : &found->second;
}

void TemplateBook::bring() {
    if (asking_) return;
    asking_ = true;
    failure_.reset();
    workspace_.recruitments.listTemplates(this, [this](const base::Result<api::RecruitmentTemplates>& answer) {
        asking_ = false;
        if (answer.has_error())
            failure_ = answer.error();
        else
            for (const auto& fresh : answer->items)
                meet(fresh);
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

// What the server has, beside what may have been written over an older one.
void TemplateBook::meet(const api::RecruitmentTemplate& fresh) {
    auto [place, isNew] = pages_.try_emplace(fresh.kind);
    auto& page = place->second;
    if (isNew) {
        page.saved = fresh;
        page.now = fresh;
        restore(fresh.kind, page);
    }
    if (page.isSaving) return; // its answer says more
    const bool isOwn = page.sent == bare(fresh) || page.now == bare(fresh);
    if (fresh.version == page.saved.version || !page.isChanged() || isOwn) return settle(page, fresh);
    page.newer = fresh;
}

// The edits stand on this one from now on; where there are none, it is what stands there.
void TemplateBook::settle(Page& page, const api::RecruitmentTemplate& saved) {
    if (!page.isChanged()) page.now = saved;
    page.saved = saved;
    page.newer.reset();
    page.sent.reset();
}

void TemplateBook::touch(Page& page) {
    page.isKept = false;
    page.refused.reset();
    page.key.clear();
    if (!keep_.isActive()) keep_.start(); // not anew with each key: who writes without a pause is kept, too
    Q_EMIT changed();
}

void TemplateBook::write(Kind kind, domain::Template now) {
    auto& page = pages_.at(kind);
    if (page.now == now) return;
    page.now = std::move(now);
    touch(page);
}

void TemplateBook::revert(Kind kind) {
    auto& page = pages_.at(kind);
    if (!page.isChanged()) return;
    page.aside = std::exchange(page.now, page.saved);
    touch(page);
}

void TemplateBook::takeUp(Kind kind) {
    auto& page = pages_.at(kind);
    if (!page.aside) return;
    const bool isChanged = page.isChanged();
    auto before = std::exchange(page.now, *page.aside);
    page.aside.reset();
    if (isChanged) page.aside = std::move(before);
    touch(page);
}

void TemplateBook::takeNewer(Kind kind) {
    auto& page = pages_.at(kind);
    if (!page.newer) return;
    const auto newer = *page.newer;
    page.aside = std::exchange(page.now, newer);
    page.saved = newer;
    page.newer.reset();
    touch(page);
}

void TemplateBook::save(Kind kind) {
    auto& page = pages_.at(kind);
    if (page.isSaving || page.newer || !page.isChanged()) return;
    if (page.key.isEmpty()) page.key = actions::freshKey();
    page.isKept = false;
    keep();
    page.isSaving = true;
    page.refused.reset();
    api::RecruitmentTemplate wanted{page.now, page.saved.version};
    workspace_.recruitments.writeTemplate(
        wanted, page.key, this, [this, kind, sent = page.now](const base::Result<api::RecruitmentTemplate>& answer) {
            answered(kind, sent, answer);
        });
    Q_EMIT changed();
}

void TemplateBook::answered(Kind kind, const domain::Template& sent,
                            const base::Result<api::RecruitmentTemplate>& answer) {
    auto& page = pages_.at(kind);
    page.isSaving = false;
    if (answer.has_error()) {
        refuse(page, sent, answer.error());
        return Q_EMIT changed();
    }
    if (page.now == sent) page.now = *answer;
    page.saved = *answer;
    page.sent.reset();
    page.newer.reset();
    page.aside.reset();
    page.key.clear();
    page.isKept = false;
    keep();
    Q_EMIT saved(kind);
    Q_EMIT changed();
}

void TemplateBook::refuse(Page& page, const domain::Template& sent, const base::Problem& problem) {
    if (problem.status == 0 || problem.status >= 500) {
        page.sent = sent; // it may have arrived
        page.refused = problem;
        return;
    }
    page.key.clear();
    if (problem.status == 409 && !problem.current.empty()) {
        if (auto newer = wire::readAnswer<api::RecruitmentTemplate>(problem.current); newer.has_value()) {
            const bool isOwn = page.sent == bare(*newer) || page.now == bare(*newer);
            if (isOwn) return settle(page, *newer);
            page.newer = *newer;
            return;
        }
    }
    page.refused = problem;
}

void TemplateBook::keep() {
    keep_.stop();
    for (auto& [kind, page] : pages_) {
        if (std::exchange(page.isKept, true)) continue;
        if (!page.isChanged() && !page.aside) {
            workspace_.drafts.keepText(formOf(kind), {});
            continue;
        }
        QJsonObject kept{{savedName, drafts::jsonOf(page.saved)},
                         {nowName, drafts::jsonOf(page.now)},
                         {keyName, QString::fromLatin1(page.key)}};
        if (page.aside) kept.insert(asideName, drafts::jsonOf(*page.aside));
        workspace_.drafts.keepText(formOf(kind), QJsonDocument(kept).toJson(QJsonDocument::Compact));
    }
}

void TemplateBook::restore(Kind kind, Page& page) {
    const auto kept = QJsonDocument::fromJson(workspace_.drafts.text(formOf(kind))).object();
    const auto saved = drafts::valueOf<api::RecruitmentTemplate>(kept.value(savedName));
    auto now = drafts::valueOf<domain::Template>(kept.value(nowName));
    if (!saved || !now || saved->kind != kind || now->kind != kind) return;
    page.saved = *saved;
    page.now = std::move(*now);
    if (kept.contains(asideName)) page.aside = drafts::valueOf<domain::Template>(kept.value(asideName));
    page.key = kept.value(keyName).toString().toLatin1();
}

} // namespace ilvm::panels
