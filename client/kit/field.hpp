// A control under its label, with "required" in words, and one line below: help, a warning, or what is wrong and how to
// mend it. The line takes no place while it is empty. Not here: the checks themselves.
#pragma once
#include <QWidget>

class QAction;

namespace ilvm::kit {

class Label;

class Field : public QWidget {
    Q_OBJECT

public:
    // Takes `control` as its own. Its accessible name becomes the label.
    Field(const QString& label, QWidget* control, QWidget* parent = nullptr);

    QWidget* control() const { return control_; }

    void setLabel(const QString& label);
    void setRequired(bool required);
    void setHelp(const QString& help);
    void setWarning(const QString& warning);
    // An empty text makes it right again, and the help comes back. A wrong control is outlined and described by it.
    void setError(const QString& error);
    bool isWrong() const { return !error_.isEmpty(); }
    // For checks whose success is news (IBAN, code UF): a tick at the end of a line edit.
    void setConfirmed(bool confirmed);

protected:
    void changeEvent(QEvent* event) override;

private:
    void say();
    void mark();

    QWidget* control_;
    Label* label_;
    Label* required_;
    Label* line_;
    QAction* sign_ = nullptr; // of a line edit: wrong or confirmed
    QString help_;
    QString warning_;
    QString error_;
    bool confirmed_ = false;
    bool isRequired_ = false;
};

} // namespace ilvm::kit
