// What admins set one by one, as a list and the chosen one in fields. What was typed stays, one by one and on disk,
// until it is saved or undone; what somebody else saves meanwhile comes into every other field.
// Not here: which fields there are and how they are sent (services_page.hpp, catalogue_page.hpp).
#pragma once
#include "client/kit/tokens.hpp"
#include "client/panels/administration/setting_table.hpp"
#include "client/ticket/workspace.hpp"

#include <QMap>
#include <QWidget>

class QComboBox;
class QStackedWidget;
class QVBoxLayout;

namespace ilvm::kit {
class Banner;
class Button;
class Card;
class EmptyState;
class Field;
class Label;
} // namespace ilvm::kit

namespace ilvm::panels {

using Values = QMap<QString, QString>; // by the names of the fields on the wire; of choices their codes

struct SettingWords {
    QString form;                // of its drafts
    QString list;                // the name of the table
    QString add, fresh;          // the button, and the heading over a new one
    QString nothing, nothingYet; // where there is none
    QString saved;
};

class SettingPage : public QWidget {
    Q_OBJECT

public:
    bool canSave() const { return mine_.contains(chosen_); }
    void save();
    void add(); // a new one, as far as it was written
    void focusList();
    QList<QWidget*> zones() const;

Q_SIGNALS:
    void said(const QString& sentence, ilvm::kit::Tone tone);

protected:
    struct Setting {
        QString key;
        Values values;
    };
    using Done = std::function<void(const base::Result<api::Upsert>&)>;

    SettingPage(const ticket::Workspace& workspace, SettingWords words, QList<SettingColumn> columns);

    // `fixed`: said once, when it is made. The control is a line, a text or a list of choices.
    kit::Field* addField(const QString& name, const QString& label, QWidget* control, bool required,
                         bool fixed = false);
    void begin(); // once all fields are there
    // Code and words of each choice; what is chosen stays.
    void offer(QComboBox* box, const QList<std::pair<QString, QString>>& choices);
    const ticket::Workspace& workspace() const { return workspace_; }

    virtual QList<Setting> settings() const = 0; // as they are saved
    virtual QStringList cellsOf(const Values& values) const = 0;
    virtual QString keyOf(const Values& values) const = 0;
    virtual Values blank() const = 0;    // a new one before anything was written
    virtual void refill() {}             // choices that may have come
    virtual void agree(Values&) const {} // what follows from what was written
    virtual void dress(const Values&) {} // fields that others rule
    virtual void send(const Values& values, const QByteArray& key, Done done) = 0;

private:
    // What was typed in a field, and what was saved of it when that began.
    struct Mine {
        QString value, base;
    };
    struct Entry {
        QString name;
        kit::Field* field;
        bool isRequired, isFixed;
    };

    QWidget* makeList();
    QWidget* makeSide();
    void refresh();
    void showRows();
    void showForm();
    void showProblem();
    void showFoot();
    void choose(const QString& key);
    void write(const QString& name);
    void revert();
    void settle(const QString& key, const Values& sent, const std::optional<Values>& before,
                const base::Result<api::Upsert>& answer);
    void fail(const QString& key, const base::Problem& problem);
    bool isRight(const QString& key, const Values& values);
    std::optional<Values> savedOf(const QString& key) const;
    Values nowOf(const QString& key) const;
    void dropMine(const QString& key, const Values& saved); // what is the same
    void keep();
    void recall();

    ticket::Workspace workspace_;
    SettingWords words_;
    SettingModel model_;
    SettingTable* table_;
    QStackedWidget* whole_;
    kit::EmptyState* empty_;
    kit::Button* add_;
    QWidget* side_ = nullptr;
    kit::Label* heading_;
    kit::Banner* banner_;
    QVBoxLayout* fieldColumn_;
    kit::Label* state_;
    kit::Button* revert_;
    kit::Button* save_;
    QList<Entry> entries_;
    QMap<QString, QMap<QString, Mine>> mine_;
    QMap<QString, base::Problem> problems_;
    QMap<QString, QByteArray> attempts_; // whose answer has not come
    QString chosen_, sending_;
    bool silent_ = false;
};

} // namespace ilvm::panels
