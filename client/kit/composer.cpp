#include "client/kit/composer.hpp"

#include "client/kit/button.hpp"
#include "client/kit/drop_zone.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/kit/text_edit.hpp"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>

namespace ilvm::kit {

Composer::Composer(QWidget* parent)
    : QWidget(parent),
      edit_(new TextEdit(1, 8)),
      files_(new QVBoxLayout),
      attach_(new IconButton(Icon::paperclip, tr("Attach a file"))),
      elsewhere_(new QCheckBox),
      note_(new Button(tr("Internal note"), ButtonVariant::ghost)),
      send_(new Button(tr("Send"), ButtonVariant::primary)) {
    edit_->setProperty(framelessProperty, true);
    edit_->setFrameStyle(QFrame::NoFrame);
    edit_->installEventFilter(this);
    note_->setGlyph(Icon::lock);
    note_->setCheckable(true);
    note_->hide();
    send_->setKey(tr("Ctrl ⏎"));
    for (Button* button : {static_cast<Button*>(attach_), note_, send_})
        button->setCompact(true);
    elsewhere_->hide();
    files_->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(attach_);
    row->addWidget(note_);
    row->addStretch();
    row->addWidget(send_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(4);
    column->addWidget(edit_);
    column->addLayout(files_);
    column->addWidget(elsewhere_);
    column->addLayout(row);
    setFocusProxy(edit_);
    connect(edit_, &QPlainTextEdit::textChanged, this, [this] {
        dress();
        Q_EMIT edited(text(), internal_);
    });
    connect(attach_, &QPushButton::clicked, this, &Composer::attachAsked);
    connect(note_, &QPushButton::toggled, this, [this](bool on) {
        setInternal(on);
        Q_EMIT edited(text(), internal_);
    });
    connect(elsewhere_, &QCheckBox::toggled, this, [this](bool on) {
        wanted_ = on;
        Q_EMIT edited(text(), internal_);
    });
    connect(send_, &QPushButton::clicked, this, [this] { send(internal_); });
    dress();
}

void Composer::setPlaceholders(const QString& answer, const QString& note) {
    answerHint_ = answer;
    noteHint_ = note;
    dress();
}

void Composer::setNotesAllowed(bool allowed) {
    notesAllowed_ = allowed;
    note_->setVisible(allowed);
    if (!allowed) setInternal(false);
}

void Composer::setElsewhere(const QString& words) {
    elsewhere_->setText(words);
    elsewhere_->setVisible(!words.isEmpty());
}

bool Composer::isElsewhere() const {
    return wanted_ && !internal_ && !elsewhere_->text().isEmpty();
}

void Composer::setRefused(const QString& reason) {
    refused_ = reason;
    dress();
}

void Composer::setAttachments(const std::vector<AttachmentFace>& attachments) {
    attachments_ = attachments;
    while (QLayoutItem* item = files_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const AttachmentFace& face : attachments) {
        auto* row = new AttachmentRow(face, true);
        connect(row, &AttachmentRow::removed, this, &Composer::attachmentRemoved);
        if (!face.problem.isEmpty())
            connect(row, &AttachmentRow::clicked, this, [this, id = face.id] { Q_EMIT attachmentRetried(id); });
        files_->addWidget(row);
    }
    dress();
}

QString Composer::text() const {
    return edit_->toPlainText();
}

void Composer::setDraft(const QString& text, bool internal, bool elsewhere) {
    const QSignalBlocker quiet(this);
    edit_->setPlainText(text);
    edit_->moveCursor(QTextCursor::End);
    wanted_ = elsewhere;
    setInternal(internal && notesAllowed_);
}

void Composer::clear() {
    setDraft(QString(), internal_);
}

void Composer::focusText() {
    edit_->setFocus(Qt::ShortcutFocusReason);
}

void Composer::setInternal(bool internal) {
    internal_ = internal;
    const QSignalBlocker quiet(note_);
    note_->setChecked(internal);
    dress();
}

QString Composer::whyHeldBack() const {
    if (std::ranges::any_of(attachments_, [](const AttachmentFace& face) { return face.sending >= 0; }))
        return tr("A file is still on its way: send when it is there.");
    if (std::ranges::any_of(attachments_, [](const AttachmentFace& face) { return !face.problem.isEmpty(); }))
        return tr("A file could not be sent: click it to try again, or take it off.");
    return {};
}

bool Composer::canSend() const {
    return refused_.isEmpty() && whyHeldBack().isEmpty() && (!text().trimmed().isEmpty() || !attachments_.empty());
}

void Composer::send(bool internal) {
    if (internal && !notesAllowed_) return;
    if (const QString reason = whyHeldBack(); !reason.isEmpty()) Q_EMIT heldBack(reason);
    if (!canSend()) return;
    Q_EMIT sent(text().trimmed(), internal);
}

void Composer::dress() {
    const Tokens& t = tokens(this);
    edit_->setPlaceholderText(!refused_.isEmpty() ? refused_ : internal_ ? noteHint_ : answerHint_);
    edit_->setAccessibleName(internal_ ? tr("Internal note") : edit_->placeholderText());
    for (QWidget* part : std::initializer_list<QWidget*>{edit_, attach_, note_})
        part->setEnabled(refused_.isEmpty());
    const QSignalBlocker quiet(elsewhere_); // what is wanted outlives a note
    elsewhere_->setEnabled(refused_.isEmpty() && !internal_);
    elsewhere_->setChecked(wanted_ && !internal_);
    elsewhere_->setToolTip(internal_ ? tr("A note stays with the technicians.") : QString());
    note_->setVariant(internal_ ? ButtonVariant::secondary : ButtonVariant::ghost);
    send_->setRefused(whyHeldBack());
    send_->setEnabled(canSend());
    QPalette ink;
    ink.setColor(QPalette::PlaceholderText, internal_ ? t.tone(Tone::warn).text : t.textTertiary);
    edit_->setPalette(ink);
    update();
}

void Composer::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const bool focused = edit_->hasFocus();
    const TonePair& warn = t.tone(Tone::warn);
    const QColor fill = !refused_.isEmpty() ? t.disabledFill : internal_ ? warn.tint : t.surface;
    const QColor line = internal_ ? warn.text : focused ? t.accent : t.borderControl;
    paintBox(&painter, rect(), radius::card, fill, refused_.isEmpty() ? line : t.border, focused ? 2 : t.line);
}

void Composer::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        send(internal_ || event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    QWidget::keyPressEvent(event);
}

void Composer::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) dress();
}

bool Composer::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        const QStringList paths = localFiles(QApplication::clipboard()->mimeData());
        if (!paths.isEmpty()) {
            Q_EMIT filesPasted(paths);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilvm::kit
