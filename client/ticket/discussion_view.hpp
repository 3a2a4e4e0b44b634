// The discussion of one ticket: its description, its messages, what waits to be sent, and the line to write in.
// Not here: loading and sending (client/actions/discussion).
#pragma once
#include "client/kit/attachment_row.hpp"
#include "client/kit/bubble.hpp"
#include "client/ticket/sending_files.hpp"
#include "client/ticket/workspace.hpp"

#include <QScrollArea>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace ilvm::kit {
class Composer;
}

namespace ilvm::ticket {

class DiscussionView : public QWidget {
    Q_OBJECT

public:
    explicit DiscussionView(const Workspace& workspace, QWidget* parent = nullptr);

    void show(const QString& reference); // loads its messages
    void refresh();
    void setComposerShown(bool shown);
    void focusComposer();
    void addFiles(const QStringList& paths); // sends them and hangs them on the next message

Q_SIGNALS:
    void problemArose(const QString& sentence);
    void countChanged(int messages);

private:
    void rebuild();
    void addBubble(kit::BubbleFace face, const QDateTime& at, std::function<void()> retry = {});
    kit::BubbleFace faceOf(const api::Message& message) const;
    void showComposer(const api::Ticket& ticket);
    void send(const QString& text, bool internal);
    void openAttachment(const QString& id);
    void askFiles();
    QString form() const { return QStringLiteral("message/") % reference_; }

    Workspace workspace_;
    QString reference_;
    QScrollArea* scroll_;
    QVBoxLayout* list_;
    kit::Composer* composer_;
    SendingFiles files_;
    QTimer keep_; // a draft is on disk within a second
    QDate lastDay_;
    QString lastAuthor_;
    QDateTime lastAt_;
};

} // namespace ilvm::ticket
