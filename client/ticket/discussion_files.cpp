// The files and the draft of a discussion: sent while one goes on writing, kept with the text, saved from a message.
#include "client/kit/composer.hpp"
#include "client/kit/drop_zone.hpp"
#include "client/ticket/discussion_view.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/message_draft.hpp"

#include <QFileDialog>
#include <QFileInfo>

namespace ilvm::ticket {

SendingFiles& DiscussionView::files() {
    auto*& present = files_[reference_];
    if (present) return *present;
    present = new SendingFiles(workspace_.requests, this);
    present->restore(messageDraftFrom(workspace_.drafts.text(formOf(reference_))).files);
    connect(present, &SendingFiles::changed, this, [this, reference = reference_] { keepFiles(reference); });
    return *present;
}

void DiscussionView::keepDraft() {
    keep_.stop();
    const MessageDraft draft{composer_->text(), composer_->isInternal(), files().uploaded(), composer_->isElsewhere()};
    workspace_.drafts.keepText(formOf(reference_), toBytes(draft));
}

// What has arrived is kept with the text that it belongs to, whichever ticket is read at that moment.
void DiscussionView::keepFiles(const QString& reference) {
    if (reference == reference_) {
        composer_->setAttachments(files().faces());
        say({});
    }
    const auto kept = workspace_.drafts.text(formOf(reference));
    auto draft = messageDraftFrom(kept);
    draft.files = files_.value(reference)->uploaded();
    if (const auto now = toBytes(draft); now != kept) workspace_.drafts.keepText(formOf(reference), now);
}

void DiscussionView::askFiles() {
    addFiles(QFileDialog::getOpenFileNames(this, tr("Attach files")));
}

void DiscussionView::promiseFiles(const QStringList& paths) {
    zone_->setVisible(!paths.isEmpty() && composer_->isVisibleTo(this));
    if (paths.size() == 1)
        zone_->showOver(tr("Release to attach %1").arg(QFileInfo(paths.first()).fileName()));
    else
        zone_->showOver(tr("Release to attach %n file(s)", nullptr, static_cast<int>(paths.size())));
}

void DiscussionView::addFiles(const QStringList& paths) {
    if (!reference_.isEmpty()) files().add(paths);
}

void DiscussionView::openAttachment(const QString& id) {
    QString name;
    const auto look = [&](const std::vector<api::Attachment>& attachments) {
        for (const auto& attachment : attachments)
            if (words(attachment.id) == id) name = words(attachment.name);
    };
    if (const auto* ticket = workspace_.truth.ticket(reference_)) look(ticket->attachments);
    for (const auto& message : workspace_.truth.messages(reference_))
        look(message.attachments);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the attachment"), name);
    if (path.isEmpty()) return;
    workspace_.requests.save(id, path, this, [this](base::Result<wire::Nothing> answer) {
        if (answer.has_error()) say(actions::sentenceOf(answer.error()));
    });
}

} // namespace ilvm::ticket
