// A whole client at a desk: its window over a server of this process, signed in, in a folder of its own.
#pragma once
#include "client/kit/theme.hpp"
#include "client/kit/toast.hpp"
#include "client/shell/main_window.hpp"
#include "client/shell/session.hpp"
#include "tests/client/desk/desk_server.hpp"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <memory>

namespace ilvm::tests {

// The theme of a test, which speaks French; nothing in it moves.
std::unique_ptr<kit::Theme> stillTheme();

class Desk {
public:
    // The window is shown with that size, and up to date when this returns; false of `isReady()` says it was not.
    Desk(kit::Theme& theme, World world, const QSize& size = {1440, 900});
    ~Desk();

    bool isReady() const { return ready_; }
    DeskServer& server() { return server_; }
    shell::MainWindow& window() { return *window_; }
    shell::Settings& settings() { return settings_; }
    ticket::Workspace workspace() { return session_->workspace(); }
    const truth::Truth& truth() { return workspace().truth; }
    void reopen(); // closes the window and opens another on the same settings and drafts

    // What a screen reader would find by this name and could press now; null where there is none.
    QAbstractButton* button(const QString& name) const;
    // The list with this name.
    QWidget* list(const QString& name) const;
    QStringList toasts() const;
    bool waitFor(const std::function<bool()>& condition) const;

private:
    QTemporaryDir folder_;
    shell::Settings settings_;
    kit::Theme& theme_;
    QSize size_;
    DeskServer server_;
    net::ApiClient api_;
    std::unique_ptr<shell::Session> session_;
    std::unique_ptr<shell::MainWindow> window_;
    bool ready_ = false;
};

} // namespace ilvm::tests
