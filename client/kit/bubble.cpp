#include "client/kit/bubble.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/kit/icon.hpp"
#include "client/kit/label.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::kit {

namespace {

constexpr int avatarSide = 24;
constexpr int indent = avatarSide + 8;

class Box : public QWidget {
public:
    explicit Box(const BubbleFace& face) : mine_(face.side == BubbleSide::mine), internal_(face.internal) {}

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& t = tokens(this);
        QPainter painter(this);
        const QColor fill = internal_ ? t.tone(Tone::warn).tint : mine_ ? t.accentSoft : t.sunken;
        const QColor outline = internal_ ? t.tone(Tone::warn).text : mine_ ? t.accent : t.border;
        paintBox(&painter, rect(), radius::card, fill, t.isContrast() ? outline : QColor(), t.line);
    }

private:
    bool mine_;
    bool internal_;
};

class Lock : public QWidget {
public:
    Lock() { setFixedSize(12, 12); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintIcon(&painter, rect(), Icon::lock, tokens(this).tone(Tone::warn).text);
    }
};

Ink inkOf(const BubbleFace& face) {
    return face.side == BubbleSide::mine ? &Tokens::accentText : &Tokens::text;
}

void dressHead(Label* label, const BubbleFace& face, Ink quiet) {
    if (face.internal) {
        label->setTone(Tone::warn);
    } else {
        label->setInk(face.side == BubbleSide::mine ? &Tokens::accentText : quiet);
    }
}

} // namespace

Bubble::Bubble(const BubbleFace& face, QWidget* parent) : QWidget(parent) {
    const bool mine = face.side == BubbleSide::mine;
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(mine ? indent - 4 : 0, face.joined ? 0 : 8, mine ? 0 : indent - 4, 0);
    row->setSpacing(8);
    QWidget* box = makeBox(face);
    if (face.joined) {
        if (!mine) row->addSpacing(indent);
        row->addWidget(box, 1);
        if (mine) row->addSpacing(indent);
        return;
    }
    auto* avatar = new Avatar(avatarSide);
    avatar->setPerson(face.author, face.authorId);
    if (mine) {
        row->addWidget(box, 1);
        row->addWidget(avatar, 0, Qt::AlignTop);
    } else {
        row->addWidget(avatar, 0, Qt::AlignTop);
        row->addWidget(box, 1);
    }
}

QWidget* Bubble::makeBox(const BubbleFace& face) {
    auto* box = new Box(face);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(3);
    if (!face.joined) column->addLayout(makeHead(face));
    if (!face.text.isEmpty()) {
        auto* text = new Label(withFirmSpaces(face.text));
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setCursor(Qt::IBeamCursor);
        text->setMinimumWidth(40);
        text->setToolTip(face.joined ? face.time : QString());
        text->setAccessibleName(face.author + QStringLiteral(", ") + face.time + QStringLiteral(". ") + face.text);
        column->addWidget(text);
    }
    for (const AttachmentFace& file : face.attachments) {
        auto* attachment = new AttachmentRow(file, false);
        connect(attachment, &QAbstractButton::clicked, this, [this, id = file.id] { Q_EMIT attachmentOpened(id); });
        column->addSpacing(3);
        column->addWidget(attachment);
    }
    if (!face.place.isEmpty()) {
        auto* place = new Label(withFirmSpaces(face.place), TypeRole::caption);
        place->setWordWrap(true);
        dressHead(place, face, &Tokens::textTertiary);
        column->addWidget(place);
    }
    if (face.delivery == Delivery::sending) {
        column->addWidget(new Label(tr("Sending…"), TypeRole::caption, &Tokens::textTertiary));
    } else if (face.delivery == Delivery::failed) {
        column->addLayout(makeFailure(face));
    }
    return box;
}

QLayout* Bubble::makeHead(const BubbleFace& face) const {
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    if (face.internal) {
        auto* author = new ClampedLabel(face.author, 1, TypeRole::secondaryTitle);
        author->setTone(Tone::warn);
        head->addWidget(author);
    } else {
        head->addWidget(new ClampedLabel(face.author, 1, TypeRole::secondaryTitle, inkOf(face)));
    }
    if (face.internal) {
        head->addWidget(new Lock);
        auto* words = new Label(tr("Internal note"), TypeRole::captionStrong);
        words->setTone(Tone::warn);
        head->addWidget(words);
    }
    head->addStretch();
    auto* time = new Label(face.time, TypeRole::caption);
    time->setToolTip(face.fullTime);
    dressHead(time, face, &Tokens::textTertiary);
    head->addWidget(time);
    return head;
}

QLayout* Bubble::makeFailure(const BubbleFace& face) {
    auto* line = new QHBoxLayout;
    auto* words = new Label(face.problem.isEmpty() ? tr("Not sent") : tr("Not sent: %1").arg(face.problem),
                            TypeRole::captionStrong);
    words->setTone(Tone::danger);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    auto* again = new Button(tr("Try again"));
    again->setCompact(true);
    connect(again, &QPushButton::clicked, this, &Bubble::retried);
    line->addWidget(again);
    auto* discard = new Button(tr("Delete"), ButtonVariant::ghost);
    discard->setCompact(true);
    connect(discard, &QPushButton::clicked, this, &Bubble::discarded);
    line->addWidget(discard);
    return line;
}

} // namespace ilvm::kit
