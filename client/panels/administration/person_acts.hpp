// What an admin does to one person: asks for what is needed, sends it, hands the new sheet over. One dialog at a time.
// Not here: what is shown of a person (person_sheet.hpp).
#pragma once
#include "client/kit/ask_dialog.hpp"
#include "client/ticket/workspace.hpp"
#include "shared/api/administration.hpp"

#include <QHash>
#include <QPointer>
#include <memory>

namespace ilvm::panels {

class OverrideForm;

class PersonActs : public QObject {
    Q_OBJECT

public:
    PersonActs(const ticket::Workspace& workspace, QWidget* window);
    ~PersonActs() override; // its dialog goes with it, and keeps the words

    void force(const api::UserSheet& person);
    void lift(const api::UserSheet& person);
    void endSessions(const api::UserSheet& person);
    void disarm(const api::UserSheet& person);
    void restore(const api::UserSheet& person); // at once: disarming is its way back

Q_SIGNALS:
    void changed(const QString& id); // to be read anew
    void said(const QString& sentence, ilvm::kit::Tone tone);

private:
    // What the form of one dialog was opened with, and what the server has said of it since.
    struct Forcing {
        QString id, name;
        std::int64_t version = 0; // of the sheet that was seen last
        QPointer<OverrideForm> form;
    };

    kit::AskDialog* open(const kit::Question& question);
    void sendOverride(const std::shared_ptr<Forcing>& forcing, const QString& reason);
    QString keptReason(const api::UserSheet& person) const;
    // What became of it: the dialog closes and something is said, or it stays with what is wrong.
    template <typename T>
    net::Callback<T> settled(const QString& id, const QString& done);

    ticket::Workspace workspace_;
    QWidget* window_;
    QPointer<kit::AskDialog> dialog_;
    QByteArray key_;
    QHash<QString, QByteArray> restoring_; // whose answer has not come
};

} // namespace ilvm::panels
