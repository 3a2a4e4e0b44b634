// Where a message is written: text, files, and the switch to an internal note, which recolours all of it so that nobody
// tells a requester what was meant for a colleague. Ctrl+Return sends, Ctrl+Shift+Return sends as a note.
// Not here: keeping drafts and uploading; it only says when.
#pragma once
#include "client/kit/attachment_row.hpp"

#include <QWidget>
#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace ilvm::kit {

class Button;
class IconButton;
class TextEdit;

class Composer : public QWidget {
    Q_OBJECT

public:
    explicit Composer(QWidget* parent = nullptr);

    // What the empty field says: for an answer, and for a note.
    void setPlaceholders(const QString& answer, const QString& note);
    // Without it there is no switch, and Ctrl+Shift+Return does nothing.
    void setNotesAllowed(bool allowed);
    // A tick by which an answer is shown elsewhere too; without words there is none. It is chosen message by message,
    // and a note stays where it is written.
    void setElsewhere(const QString& words);
    // A disabled composer says why in the place of its text.
    void setRefused(const QString& reason);
    // Sending needs text or a file that is there; a file still on its way, or one that failed, holds it back.
    void setAttachments(const std::vector<AttachmentFace>& attachments);

    QString text() const;
    bool isInternal() const { return internal_; }
    bool isElsewhere() const;
    // Puts a draft back; does not report it as edited.
    void setDraft(const QString& text, bool internal, bool elsewhere = false);
    void clear();
    void focusText();

Q_SIGNALS:
    void edited(const QString& text, bool internal);
    void sent(const QString& text, bool internal);
    void attachAsked();
    void filesPasted(const QStringList& paths);
    void attachmentRemoved(const QString& id);
    void attachmentRetried(const QString& id); // one that failed was clicked
    void heldBack(const QString& reason);      // it was to be sent, and a file is not there

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setInternal(bool internal);
    void dress();
    QString whyHeldBack() const; // empty: nothing is in the way
    bool canSend() const;
    void send(bool internal);

    TextEdit* edit_;
    QVBoxLayout* files_;
    IconButton* attach_;
    QCheckBox* elsewhere_;
    Button* note_;
    Button* send_;
    QString answerHint_;
    QString noteHint_;
    QString refused_;
    std::vector<AttachmentFace> attachments_;
    bool internal_ = false;
    bool wanted_ = false; // elsewhere too, as long as it is no note
    bool notesAllowed_ = false;
};

} // namespace ilvm::kit
