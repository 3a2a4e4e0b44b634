// The templates as somebody edits them: what the server has, what was written over it, what was put aside, and saving.
// Every edit is kept as a draft until it is saved or given up. Not here: anything that is seen (the panel).
#pragma once
#include "client/ticket/workspace.hpp"

#include <QTimer>
#include <map>

namespace ilvm::panels {

struct TemplateDraft {
    api::RecruitmentTemplate saved;                // what the edits stand on
    domain::Template now;                          // as it is written at this moment
    std::optional<domain::Template> aside;         // edits that were put aside
    std::optional<api::RecruitmentTemplate> newer; // what somebody else has saved meanwhile: the person chooses
    std::optional<base::Problem> refused;          // why it was not saved, until it is written in again
    bool isSaving = false;

    bool isChanged() const { return now != static_cast<const domain::Template&>(saved); }
};

class TemplateBook : public QObject {
    Q_OBJECT

public:
    using Kind = domain::RecruitmentKind;

    explicit TemplateBook(const ticket::Workspace& workspace, QObject* parent = nullptr);
    ~TemplateBook() override;

    void bring(); // asks the server; what is being written stays
    bool isAsking() const { return asking_; }
    const std::optional<base::Problem>& failure() const { return failure_; } // the templates did not come
    const TemplateDraft* draft(Kind kind) const;                             // null before it has come

    void write(Kind kind, domain::Template now);
    void revert(Kind kind);    // to what is saved; the edits are put aside
    void takeUp(Kind kind);    // what was put aside, in exchange for what stands there
    void takeNewer(Kind kind); // what somebody else has saved; the edits are put aside
    void save(Kind kind);
    void keep(); // the drafts, now

Q_SIGNALS:
    void changed();
    void saved(ilvm::domain::RecruitmentKind kind);

private:
    struct Page : TemplateDraft {
        QByteArray key;                       // under which it is sent, however often
        std::optional<domain::Template> sent; // got no answer
        bool isKept = true;                   // the draft on disk is this one
    };

    void meet(const api::RecruitmentTemplate& fresh);
    void answered(Kind kind, const domain::Template& sent, const base::Result<api::RecruitmentTemplate>& answer);
    void refuse(Page& page, const domain::Template& sent, const base::Problem& problem);
    static void settle(Page& page, const api::RecruitmentTemplate& saved);
    void touch(Page& page);
    void restore(Kind kind, Page& page);

    ticket::Workspace workspace_;
    std::map<Kind, Page> pages_;
    std::optional<base::Problem> failure_;
    bool asking_ = false;
    QTimer keep_;
};

} // namespace ilvm::panels
