// The recruitment that a task belongs to, as it stands over the task's description: who comes and where, the day, how
// far the others are, and what this task is due for and waits for. Not here: the recruitment's own page
// (client/panels/recruitments).
#pragma once
#include "client/kit/card.hpp"
#include "client/kit/icon.hpp"
#include "client/ticket/workspace.hpp"

class QHBoxLayout;

namespace ilvm::ticket {

class ParentCard : public kit::Panel {
    Q_OBJECT

public:
    explicit ParentCard(const Workspace& workspace, QWidget* parent = nullptr);

    // Hides itself where the ticket is no recruitment's child.
    void show(const api::Ticket& ticket);

Q_SIGNALS:
    void recruitmentAsked(const QString& reference);

private:
    void addHead(const api::Recruitment& record);
    void addFacts(const api::Ticket& ticket, const api::Recruitment& record);
    void addProgress(const api::Recruitment& record);
    void addLine(kit::Icon icon, kit::Tone tone, const QString& text);

    Workspace workspace_;
    std::optional<api::Ticket> shown_;
    std::optional<domain::Readiness> readiness_;
    std::optional<bool> opens_;
    QDate day_; // days left are counted from it
};

// HR sees every recruitment, a manager those of their services; others know them by their tasks only.
bool maySeeRecruitment(const truth::Truth& truth, const api::Recruitment& record);

} // namespace ilvm::ticket
