// The window of a signed-in person: rail, top bar, panels, toasts, banner, and the keys that work everywhere.
// Not here: signing in (application) and what panels do.
#pragma once
#include "client/kit/theme.hpp"
#include "client/kit/toast.hpp"
#include "client/shell/absence_news.hpp"
#include "client/shell/commands.hpp"
#include "client/shell/notices.hpp"
#include "client/shell/panel_registry.hpp"
#include "client/shell/rail.hpp"
#include "client/shell/settings.hpp"
#include "client/shell/top_bar.hpp"
#include "client/ticket/action_runner.hpp"

#include <QStackedWidget>
#include <QTimer>
#include <QWidget>
#include <functional>

namespace ilvm::kit {
class Banner;
class ProgressLine;
} // namespace ilvm::kit

namespace ilvm::shell {

class MainWindow : public QWidget {
    Q_OBJECT

public:
    MainWindow(const ticket::Workspace& workspace, kit::Theme& theme, Settings& settings, QWidget* parent = nullptr);

    void showPlace(const QString& id);
    void openTicket(const QString& reference);
    void say(const QString& sentence, kit::Tone tone);
    QString place() const { return current_; }
    QString openedTicket() const; // in the pane of the present place

Q_SIGNALS:
    void signOutAsked();
    void languageChosen(); // the settings hold it; a window that is made now speaks it
    void noticed(const QString& title, const QString& text); // for the tray, while the window is not looked at

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeContent();
    void addShortcuts();
    void refreshPlaces();
    void showPerson();
    void tellRights(const QStringList& former); // places that were in the rail
    void forgetPanel(const QString& id);
    bool mayEnter(const PanelEntry& entry) const;
    void refreshCounts();
    void refreshCountsSoon();
    void refreshHeading();
    void refreshLink();
    void refreshBanner();
    void showAbsence();
    void actOnBanner();
    void tellAbsence(const QString& sentence, kit::Tone tone);
    void askAboutLeftOver();
    struct Gathered {
        qint64 number;
        QString reference;
        domain::ActionCode action;
    };
    QString doneWords(domain::ActionCode action, const QStringList& references) const;
    void gatherDeferred(qint64 number, const QString& reference, domain::ActionCode action);
    void toastGathered();
    void toastMoved(const QString& reference, domain::ActionCode action);
    void putBack(const QString& reference);
    void undo();
    void fold(bool folded);
    void foldRail();
    void goToZone(int direction);
    void openShortcuts();
    void openSettings();
    Commands commands();
    Commands lastActions();
    void openForm(const QString& reference); // of what was sent back, or is changed
    void openSearch();
    void openNotices(const QPoint& at);
    void openPersonMenu(const QPoint& at);
    void toggleTheme();
    ticket::Panel* panel(const QString& id);

    ticket::Workspace workspace_;
    kit::Theme& theme_;
    Settings& settings_;
    ticket::ActionRunner* runner_;
    Rail* rail_;
    TopBar* bar_;
    kit::Banner* banner_;
    kit::ProgressLine* progress_;
    QStackedWidget* stack_;
    kit::ToastHost* toasts_;
    Notices* notices_;
    AbsenceNews* absences_;
    std::vector<PanelEntry> entries_;
    QStringList places_;
    QMap<QString, ticket::Panel*> panels_;
    QString current_;
    domain::Rights rightsAtEntry_; // when the present place was entered
    std::optional<api::Me> told_;  // whose rights the window shows
    std::function<void()> onBanner_;
    QList<Gathered> gathered_;
    QStringList taken_; // of this session, the last first: their way back stays in the palette
    QTimer counting_;
    bool foldedByHand_ = false;
};

} // namespace ilvm::shell
