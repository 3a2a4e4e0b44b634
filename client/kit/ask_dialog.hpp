// The dialog that asks for words: the question as title, what follows from it, a reason, and verbs on the buttons.
// Escape leaves and hands over the draft. Window-modal, without a loop of its own: `open()` it and listen.
// Not here: what is asked, and what is done with the answer.
#pragma once
#include "client/kit/button_face.hpp"

#include <QDialog>

class QPlainTextEdit;
class QVBoxLayout;

namespace ilvm::kit {

class Button;
class Field;

struct Question {
    QString title = {}; // "Refuser ACH-00214 ?"
    QString body = {};  // who will know, what cannot be undone
    QString verb = {};  // "Refuser la demande"
    ButtonVariant variant = ButtonVariant::primary;
    QString reasonLabel = {}; // empty: no words are asked
    bool reasonRequired = true;
    QString missing = {}; // what the field says when the words are missing
    QString draft = {};   // words kept from an earlier time
    QString leave = {};   // empty: "Cancel"
};

class AskDialog : public QDialog {
    Q_OBJECT

public:
    explicit AskDialog(const Question& question, QWidget* parent);

    // Between the body and the buttons, for what a reason does not cover (to whom, since when).
    void addControl(QWidget* control);
    void setVerb(const QString& verb);
    // False greys the verb; a true one still checks the reason.
    void setReady(bool ready);
    QString words() const;
    // After the verb was chosen and the server said no: shows why, and lets try again.
    void setProblem(const QString& problem);

Q_SIGNALS:
    // The verb was chosen and nothing is missing. The dialog stays open: whoever acts closes it.
    void confirmed(const QString& words);
    // Escape, the other button or the window's cross; what was typed so far.
    void left(const QString& draft);

public:
    void reject() override;

protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void confirm();
    void fit(); // text wraps at its width: its height follows

    Question question_;
    QVBoxLayout* column_;
    QPlainTextEdit* edit_ = nullptr;
    Field* reason_ = nullptr;
    Button* verb_;
    class Banner* problem_;
    int controlsAt_ = 0;
};

} // namespace ilvm::kit
