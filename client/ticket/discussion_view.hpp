// The discussion of one ticket: its description, its messages, what waits to be sent, and the line to write in.
// Not here: loading and sending (client/actions/discussion).
#pragma once
#include "client/kit/attachment_row.hpp"
#include "client/kit/bubble.hpp"
#include "client/ticket/sending_files.hpp"
#include "client/ticket/workspace.hpp"

#include <QHash>
#include <QScrollArea>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace ilvm::kit {
class Composer;
class DropZone;
class Label;
} // namespace ilvm::kit

namespace ilvm::ticket {

class DiscussionView : public QWidget {
    Q_OBJECT

public:
    explicit DiscussionView(const Workspace& workspace, QWidget* parent = nullptr);
    ~DiscussionView() override;

    void show(const QString& reference); // loads its messages
    void refresh();
    void setComposerShown(bool shown);
    void focusComposer();
    void promiseFiles(const QStringList& paths); // they are over the page; none: they went away
    void addFiles(const QStringList& paths);     // sends them and hangs them on the next message

Q_SIGNALS:
    void countChanged(int messages);

private:
    // What the bubbles were made of.
    struct Shown {
        std::string reference, description;
        std::size_t attachments = 0;
        std::vector<api::Message> messages;
        QStringList waiting;
        QDate day; // "today" is a word in it
        bool operator==(const Shown&) const = default;
    };

    bool isNews(const api::Ticket& ticket);
    void rebuild();
    kit::Bubble* addBubble(kit::BubbleFace face, const QDateTime& at);
    kit::BubbleFace faceOf(const api::Message& message) const;
    void addWaiting(const actions::Discussion::Waiting& entry);
    void showComposer(const api::Ticket& ticket);
    SendingFiles& files(); // of the present ticket
    void keepDraft();
    void keepFiles(const QString& reference);
    void send(const QString& text, bool internal);
    void say(const QString& problem);
    void openAttachment(const QString& id);
    void askFiles();

    Workspace workspace_;
    QString reference_;
    QScrollArea* scroll_;
    QVBoxLayout* list_;
    kit::Composer* composer_;
    kit::DropZone* zone_;
    kit::Label* problem_;
    Shown shown_;
    QHash<QString, SendingFiles*> files_; // by ticket: what is on its way goes on while another one is read
    QTimer keep_;                         // a draft is on disk within a second
    bool atEnd_ = true;                   // what comes is followed; who scrolled up reads on
    int reading_ = 0;                     // where they read
    QDate lastDay_;
    QString lastAuthor_;
    QDateTime lastAt_;
};

} // namespace ilvm::ticket
