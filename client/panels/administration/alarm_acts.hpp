// What the brake holds back: exactly whom and what, and the admin's word that the directory is right.
// Not here: that there is something (administration_panel.hpp shows a banner while there is).
#pragma once
#include "client/kit/ask_dialog.hpp"
#include "client/ticket/workspace.hpp"
#include "shared/api/directory_link.hpp"
#include "shared/api/rights_mapping.hpp"

#include <QPointer>

namespace ilvm::panels {

class AlarmActs : public QObject {
    Q_OBJECT

public:
    AlarmActs(const ticket::Workspace& workspace, QWidget* window);
    ~AlarmActs() override; // its dialog goes with it

    // Reads what is held back now; `heard` follows. It is not asked while the directory has nothing to say.
    void read();
    const std::optional<api::DirectoryAlarm>& alarm() const { return alarm_; }
    void open(); // of what was read

Q_SIGNALS:
    void heard();
    void said(const QString& sentence, ilvm::kit::Tone tone);

private:
    void accept(const api::DirectoryAlarm& seen);

    ticket::Workspace workspace_;
    QWidget* window_;
    std::optional<api::DirectoryAlarm> alarm_;
    QPointer<kit::AskDialog> dialog_;
};

} // namespace ilvm::panels
