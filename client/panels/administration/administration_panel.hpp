// The place of the application's admins: people and their rights, the mapping of groups, services, the catalogue,
// the audit; how the directory is followed, and what the brake holds back. Not here: the pages themselves.
#pragma once
#include "client/kit/state_line.hpp"
#include "client/ticket/action_runner.hpp"
#include "client/ticket/panel.hpp"
#include "client/ticket/workspace.hpp"

class QStackedWidget;

namespace ilvm::kit {
class Banner;
class TabBar;
} // namespace ilvm::kit

namespace ilvm::panels {

class AlarmActs;
class AuditPage;
class CataloguePage;
class MappingPage;
class PeoplePage;
class ServicesPage;
class SettingPage;

class AdministrationPanel : public ticket::Panel {
    Q_OBJECT

public:
    enum Tab { people, mapping, services, catalogue, audit };

    AdministrationPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner, QWidget* parent = nullptr);

    QString title() const override;
    QString quietCount() const override;
    void focusList() override;
    void focusFilter() override;
    bool canSave() const override;
    void save() override;
    QList<QWidget*> zones() const override;
    void setDetailOver(bool over) override;

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    void connectAll();
    void follow();
    void showLink();
    void showAlarm();
    Tab tab() const;
    SettingPage* settingPage() const; // where one is open

    ticket::Workspace workspace_;
    kit::TabBar* tabs_;
    kit::StateLine* link_;
    kit::Banner* banner_;
    QStackedWidget* pages_;
    PeoplePage* people_;
    MappingPage* mapping_;
    ServicesPage* services_;
    CataloguePage* catalogue_;
    AuditPage* audit_;
    AlarmActs* alarms_;
    QWidget* head_ = nullptr;
    std::optional<api::DirectoryLink> heard_;
};

} // namespace ilvm::panels
