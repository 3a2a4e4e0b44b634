// One's own open sessions, of this machine and of others: since when, from where, used when; the others can be ended.
// Not here: signing out of this one (application) and sessions of other people (client/panels/administration).
#pragma once
#include "client/kit/ask_dialog.hpp"
#include "client/ticket/workspace.hpp"
#include "shared/api/sessions.hpp"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace ilvm::kit {
class Banner;
class Button;
class EmptyState;
class Label;
} // namespace ilvm::kit

namespace ilvm::shell {

class SessionsPage : public QWidget {
    Q_OBJECT

public:
    explicit SessionsPage(const ticket::Workspace& workspace, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    void read();
    void fill();
    QWidget* rowOf(const api::OpenSession& session);
    void end(const api::OpenSession& session);
    void askAboutOthers();
    void endOthers();
    void say(const QString& sentence, kit::Tone tone);

    ticket::Workspace workspace_;
    QStackedWidget* whole_;
    kit::EmptyState* failure_;
    kit::Banner* said_;
    QVBoxLayout* rows_;
    kit::Label* alone_;
    kit::Button* others_;
    QPointer<kit::AskDialog> dialog_;
    std::vector<api::OpenSession> sessions_;
    QSet<QString> ending_; // ids
    bool known_ = false;
    int round_ = 0;
};

} // namespace ilvm::shell
