// What people may ask for: label, kind, the service it goes to, who approves it, how urgent it is at first.
// Not here: list, drafts and saving (setting_page.hpp).
#pragma once
#include "client/panels/administration/setting_page.hpp"

namespace ilvm::panels {

class CataloguePage : public SettingPage {
    Q_OBJECT

public:
    explicit CataloguePage(const ticket::Workspace& workspace);

protected:
    QList<Setting> settings() const override;
    QStringList cellsOf(const Values& values) const override;
    QString keyOf(const Values& values) const override;
    Values blank() const override;
    void refill() override;
    void agree(Values& values) const override;
    void dress(const Values& values) override;
    void send(const Values& values, const QByteArray& key, Done done) override;

private:
    QComboBox* kind_;
    QComboBox* target_;
    QComboBox* approvals_;
    QComboBox* priority_;
    kit::Field* approvalsField_ = nullptr;
};

} // namespace ilvm::panels
