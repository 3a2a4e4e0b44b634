#include "client/ticket/discussion_view.hpp"

#include "client/kit/composer.hpp"
#include "client/kit/day_line.hpp"
#include "client/kit/drop_zone.hpp"
#include "client/kit/format.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/message_draft.hpp"
#include "client/ticket/remembered.hpp"

#include <QBoxLayout>
#include <QScrollBar>

namespace ilvm::ticket {
namespace {

constexpr int joinedWithinSeconds = 5 * 60;
constexpr int keepMilliseconds = 700;

std::vector<kit::AttachmentFace> facesOf(const std::vector<api::Attachment>& attachments) {
    std::vector<kit::AttachmentFace> faces;
    for (const auto& attachment : attachments) {
        kit::AttachmentFace face;
        face.id = words(attachment.id);
        face.name = words(attachment.name);
        face.size = kit::fileSize(attachment.size);
        face.image = attachment.media_type.starts_with("image/");
        faces.push_back(std::move(face));
    }
    return faces;
}

} // namespace

DiscussionView::DiscussionView(const Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      scroll_(new QScrollArea),
      composer_(new kit::Composer),
      zone_(new kit::DropZone(tr("Drop files here"))),
      problem_(new kit::Label(QString(), kit::TypeRole::secondary)) {
    auto* content = new QWidget;
    list_ = new QVBoxLayout(content);
    list_->setContentsMargins(kit::space::l, 1, kit::space::l, kit::space::s);
    list_->setSpacing(3); // between messages that join; the others bring their own room
    scroll_->setWidget(content);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    // The pane's own surface shows through.
    scroll_->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setAccessibleName(tr("Discussion"));
    // News does not move what is being read; who stands at the end goes on standing there, however late it is laid out.
    auto* bar = scroll_->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        if (!atEnd_ && value == bar->maximum() && value < reading_)
            return; // shorter for a moment, while it is made anew
        reading_ = value;
        atEnd_ = value >= bar->maximum() - kit::space::xl;
    });
    connect(bar, &QScrollBar::rangeChanged, this,
            [this, bar](int, int most) { bar->setValue(atEnd_ ? most : std::min(reading_, most)); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll_, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kit::space::m, kit::space::s, kit::space::m, kit::space::m);
    zone_->hide();
    zone_->setFocusPolicy(Qt::NoFocus);
    problem_->setTone(kit::Tone::danger);
    problem_->setWordWrap(true);
    problem_->hide();
    foot->addWidget(zone_);
    foot->addWidget(problem_);
    foot->addWidget(composer_);
    column->addLayout(foot);

    keep_.setSingleShot(true);
    keep_.setInterval(keepMilliseconds);
    connect(&keep_, &QTimer::timeout, this, &DiscussionView::keepDraft);
    // Not anew with each key: what is written without a pause is kept, too.
    connect(composer_, &kit::Composer::edited, this, [this] {
        if (!keep_.isActive()) keep_.start();
        say({});
    });
    connect(composer_, &kit::Composer::sent, this, &DiscussionView::send);
    connect(composer_, &kit::Composer::attachAsked, this, &DiscussionView::askFiles);
    connect(composer_, &kit::Composer::heldBack, this, &DiscussionView::say);
    connect(composer_, &kit::Composer::filesPasted, this, &DiscussionView::addFiles);
    connect(composer_, &kit::Composer::attachmentRemoved, this, [this](const QString& id) { files().remove(id); });
    connect(composer_, &kit::Composer::attachmentRetried, this, [this](const QString& id) { files().retry(id); });
    const auto mine = [this](const QString& reference) {
        if (reference == reference_) refresh();
    };
    connect(&workspace_.truth, &truth::Truth::messagesChanged, this, mine);
    connect(&workspace_.truth, &truth::Truth::ticketChanged, this, mine);
    connect(&workspace_.discussion, &actions::Discussion::waitingChanged, this, mine);
}

void DiscussionView::show(const QString& reference) {
    if (reference_ == reference) return;
    if (keep_.isActive()) keepDraft();
    if (auto* left = files_.value(reference_); left && left->faces().empty()) {
        left->deleteLater();
        files_.remove(reference_);
    }
    reference_ = reference;
    atEnd_ = true;
    say({});
    composer_->setAttachments(files().faces());
    refresh(); // whether a note may be written comes first
    const auto draft = messageDraftFrom(workspace_.drafts.text(formOf(reference)));
    composer_->setDraft(draft.text, draft.internal, draft.onParent);
    workspace_.discussion.load(reference);
}

DiscussionView::~DiscussionView() {
    if (keep_.isActive()) keepDraft();
}

void DiscussionView::say(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    if (problem.isEmpty()) return;
    QAccessibleEvent spoken(problem_, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void DiscussionView::refresh() {
    const auto* ticket = workspace_.truth.ticket(reference_);
    if (!ticket) return;
    if (isVisible()) markRead(workspace_.drafts, reference_, ticket->message_count);
    showComposer(*ticket);
    if (!isNews(*ticket)) return;
    rebuild();
}

// What stands there already stays, with what is selected in it.
bool DiscussionView::isNews(const api::Ticket& ticket) {
    QStringList waiting;
    for (const auto& entry : workspace_.discussion.waiting(reference_))
        waiting.append(QString::number(entry.message.number) % entry.problem);
    const Shown now{
        ticket.reference, ticket.description,  ticket.attachments.size(), workspace_.truth.messages(reference_),
        waiting,          QDate::currentDate()};
    if (now == shown_) return false;
    shown_ = now;
    return true;
}

void DiscussionView::rebuild() {
    while (auto* item = list_->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    lastDay_ = {};
    lastAuthor_.clear();
    const auto* ticket = workspace_.truth.ticket(reference_);
    kit::BubbleFace description;
    description.author = words(ticket->author.display_name);
    description.authorId = words(ticket->author.id);
    description.text = words(ticket->description);
    description.attachments = facesOf(ticket->attachments);
    const auto& me = workspace_.truth.me();
    description.side = me && me->id == ticket->author.id ? kit::BubbleSide::mine : kit::BubbleSide::theirs;
    addBubble(std::move(description), kit::localTime(ticket->created_at));
    const auto& messages = workspace_.truth.messages(reference_);
    for (const auto& message : messages)
        addBubble(faceOf(message), kit::localTime(message.at));
    const auto waiting = workspace_.discussion.waiting(reference_);
    for (const auto& entry : waiting)
        addWaiting(entry);
    list_->addStretch();
    // What was asked is the first thing said.
    Q_EMIT countChanged(static_cast<int>(1 + messages.size() + static_cast<std::size_t>(waiting.size())));
}

void DiscussionView::addWaiting(const actions::Discussion::Waiting& entry) {
    const auto& me = workspace_.truth.me();
    const auto* ticket = workspace_.truth.ticket(reference_);
    kit::BubbleFace face;
    face.author = me ? words(me->display_name) : QString();
    face.authorId = me ? words(me->id) : QString();
    face.text = entry.message.text;
    face.side = kit::BubbleSide::mine;
    face.internal = entry.message.internal;
    if (entry.message.onParent && ticket->parent) face.place = tr("Also shown on %1").arg(words(*ticket->parent));
    face.delivery = entry.problem.isEmpty() ? kit::Delivery::sending : kit::Delivery::failed;
    face.problem = entry.problem;
    auto* bubble = addBubble(std::move(face), entry.message.at);
    auto& discussion = workspace_.discussion;
    connect(bubble, &kit::Bubble::retried, this, [&discussion] { discussion.sendWaiting(); });
    connect(bubble, &kit::Bubble::discarded, this,
            [&discussion, number = entry.message.number] { discussion.dropWaiting(number); });
}

kit::BubbleFace DiscussionView::faceOf(const api::Message& message) const {
    kit::BubbleFace face;
    face.author = words(message.author.display_name);
    face.authorId = words(message.author.id);
    face.text = words(message.text);
    face.internal = message.internal;
    face.attachments = facesOf(message.attachments);
    if (words(message.ticket) != reference_)
        face.place = tr("via %1").arg(words(message.ticket));
    else if (message.on_parent && !message.internal)
        face.place = tr("Also shown on %1").arg(words(*message.on_parent));
    const auto& me = workspace_.truth.me();
    if (me && me->id == message.author.id) face.side = kit::BubbleSide::mine;
    return face;
}

kit::Bubble* DiscussionView::addBubble(kit::BubbleFace face, const QDateTime& at) {
    const auto now = QDateTime::currentDateTime();
    if (at.date() != lastDay_) {
        list_->addWidget(new kit::DayLine(kit::dayTitle(at.date(), now.date())));
        lastDay_ = at.date();
        lastAuthor_.clear();
    }
    face.time = kit::messageTime(at, now);
    face.fullTime = kit::fullMoment(at);
    const QString author = face.authorId % (face.internal ? QLatin1String("!") : QLatin1String("")) % face.place;
    face.joined = author == lastAuthor_ && lastAt_.secsTo(at) < joinedWithinSeconds;
    lastAuthor_ = author;
    lastAt_ = at;
    auto* bubble = new kit::Bubble(face);
    connect(bubble, &kit::Bubble::attachmentOpened, this, &DiscussionView::openAttachment);
    list_->addWidget(bubble);
    return bubble;
}

void DiscussionView::showComposer(const api::Ticket& ticket) {
    const auto actor = actorOf(workspace_.truth);
    const bool own = actor.id == ticket.author.id;
    const QString first = words(ticket.author.display_name).section(QLatin1Char(' '), 0, 0);
    composer_->setPlaceholders(own ? tr("Write to the technicians…") : tr("Answer %1…").arg(first),
                               tr("Note for the technicians…"));
    const bool beneficiary = ticket.requested_for && ticket.requested_for->id == actor.id;
    const bool technician = actor.rights.isTechnicianOf(ticket.target_service);
    composer_->setNotesAllowed(!own && !beneficiary && (technician || actor.rights.has(domain::Role::admin)));
    const bool child = ticket.kind == domain::Kind::onboarding && ticket.parent;
    composer_->setElsewhere(child ? tr("Show on %1 too").arg(words(*ticket.parent)) : QString());
}

void DiscussionView::setComposerShown(bool shown) {
    composer_->setVisible(shown);
}
void DiscussionView::focusComposer() {
    composer_->focusText();
}

void DiscussionView::send(const QString& text, bool internal) {
    if (!files().areThere()) return;
    keep_.stop();
    // The message is in its queue on disk before the draft is thrown away.
    workspace_.discussion.post(reference_, text.isEmpty() ? files().named() : text, internal, files().uses(),
                               composer_->isElsewhere());
    composer_->clear();
    files().clear();
    workspace_.drafts.keepText(formOf(reference_), {});
    scroll_->verticalScrollBar()->setValue(scroll_->verticalScrollBar()->maximum());
    atEnd_ = true;
}

} // namespace ilvm::ticket
