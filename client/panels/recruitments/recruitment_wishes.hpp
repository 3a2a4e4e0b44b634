// What somebody needs: a box to tick for each wish of the template, with whom it concerns, and a word more where the
// wish asks for one. What an older recruitment wished that the template no longer has stays ticked.
#pragma once
#include "client/ticket/workspace.hpp"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace ilvm::kit {
class Field;
class Label;
class TickCard;
} // namespace ilvm::kit

namespace ilvm::panels {

class RecruitmentWishes : public QWidget {
    Q_OBJECT

public:
    explicit RecruitmentWishes(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void setTemplate(const domain::Template& model);
    void set(const QStringList& wishes, const QMap<QString, QString>& details);
    void dropUnknown(); // what was ticked for another kind
    QStringList wishes() const;
    QMap<QString, QString> details() const; // of those that are ticked
    // What was said with a wish that asks for no words here stays with it: of a recruitment under way.
    void keepUnknown(bool keeps) { keepsUnknown_ = keeps; }
    void setReadOnly(bool readOnly);
    int taskCount(bool withReturns = true) const; // how many would be created

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QString code;
        kit::TickCard* box;
        QLineEdit* detail; // none where nothing is asked
        QWidget* cell;
    };

    bool isKnown() const { return !model_.tasks.empty(); } // the template has come
    void rebuild();
    void addRow(const domain::Wish& wish, const QString& whom);
    QString whomOf(const std::string& wish) const;
    void showAlways();

    ticket::Workspace workspace_;
    domain::Template model_;
    QStringList early_; // what was ticked before the template came
    QMap<QString, QString> earlyDetails_;
    QList<Row> rows_;
    QGridLayout* grid_;
    kit::Label* always_;
    QMap<QString, QString> said_; // as it was set, by wish
    bool keepsUnknown_ = false;
    bool readOnly_ = false;
    bool filling_ = false;
};

} // namespace ilvm::panels
