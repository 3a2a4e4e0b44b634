// The services to which requests go and those they come from: their labels, and new ones.
// Not here: list, drafts and saving (setting_page.hpp).
#pragma once
#include "client/panels/administration/setting_page.hpp"

namespace ilvm::panels {

class ServicesPage : public SettingPage {
    Q_OBJECT

public:
    explicit ServicesPage(const ticket::Workspace& workspace);

protected:
    QList<Setting> settings() const override;
    QStringList cellsOf(const Values& values) const override;
    QString keyOf(const Values& values) const override;
    Values blank() const override;
    void send(const Values& values, const QByteArray& key, Done done) override;
};

} // namespace ilvm::panels
