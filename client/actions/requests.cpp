#include "client/actions/requests.hpp"

#include "client/actions/resend_clock.hpp"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

namespace ilvm::actions {
namespace {

const QString sentForm = QStringLiteral("sent/"); // and the key: what left and was not answered

base::Problem here(const QString& title) {
    base::Problem problem;
    problem.type = "ilvm:here";
    problem.status = 0;
    problem.title = title.toStdString();
    return problem;
}

} // namespace

Requests::Requests(net::ApiClient& api, truth::Truth& truth, truth::Archive& archive, drafts::DraftBox& drafts,
                   QObject* parent)
    : QObject(parent), api_(api), truth_(truth), archive_(archive), drafts_(drafts) {}

void Requests::preview(const api::Submission& submission, QObject* context, net::Callback<api::Preview> callback) {
    api_.call<api::PreviewTicket>({}, submission, context, std::move(callback));
}

void Requests::send(const api::Submission& submission, const QByteArray& key, QObject* context,
                    net::Callback<api::Ticket> callback) {
    api_.call<api::SubmitTicket>(
        {}, submission, context,
        [this, callback = std::move(callback)](base::Result<api::Ticket> answer) {
            if (answer.has_value()) truth_.apply(truth::Truth::changeOf(*answer));
            callback(std::move(answer));
        },
        key);
}

void Requests::submit(const api::Submission& submission, const QByteArray& key, QObject* context,
                      net::Callback<api::Ticket> callback) {
    const QString sent = sentForm % QString::fromLatin1(key);
    // The first form that left under this key is the one that the server knows, if it knows any.
    if (drafts_.text(sent).isEmpty()) drafts_.keepText(sent, QByteArray::fromStdString(wire::toJson(submission)));
    send(submission, key, context, [this, key, sent, context, callback](base::Result<api::Ticket> answer) {
        if (answer.has_error() && answer.error().type == "ilvm:idempotency-mismatch")
            return findEarlier(key, context, callback);
        if (answer.has_value() || !callsForAnotherTry(answer.error())) drafts_.keepText(sent, {});
        callback(std::move(answer));
    });
}

// Sent once more as it was, it is answered as it was.
void Requests::findEarlier(const QByteArray& key, QObject* context, net::Callback<api::Ticket> callback) {
    const QString sent = sentForm % QString::fromLatin1(key);
    const auto earlier = wire::readAnswer<api::Submission>(drafts_.text(sent).toStdString());
    if (earlier.has_error()) return callback(here(tr("An earlier form of this request has already arrived.")));
    send(*earlier, key, context, [this, sent, callback](base::Result<api::Ticket> answer) {
        if (answer.has_error()) return callback(std::move(answer));
        drafts_.keepText(sent, {});
        base::Problem problem = here(tr("An earlier form of this request has already arrived."));
        problem.type = "ilvm:already-sent";
        problem.status = 409;
        problem.detail = answer->reference;
        callback(std::move(problem));
    });
}

void Requests::search(const QString& words, QObject* context, net::Callback<api::TicketPage> callback) {
    api::TicketQuery query;
    query.q = words.toStdString();
    query.limit = 30;
    api_.call<api::ListTickets>(query, {}, context, std::move(callback));
}

void Requests::fetch(const QString& reference, QObject* context, net::Callback<api::Ticket> callback) {
    const bool known = archive_.recall(reference);
    truth_.expect(reference);
    api_.call<api::ReadTicket>({reference.toStdString()}, {}, known ? this : context,
                               [this, known, callback](base::Result<api::Ticket> answer) {
                                   if (answer.has_value()) truth_.apply(truth::Truth::changeOf(*answer));
                                   if (!known) callback(std::move(answer));
                               });
    if (known) callback(*truth_.ticket(reference));
}

void Requests::findPeople(const QString& query, QObject* context, net::Callback<api::People> callback) {
    api_.call<api::ListPeople>({query.toStdString(), 20, std::nullopt}, {}, context, std::move(callback));
}

std::function<void()> Requests::attach(const QString& path, QObject* context, std::function<void(double)> progressed,
                                       net::Callback<api::Uploaded> callback) {
    auto* file = new QFile(path, this);
    const QFileInfo info(path);
    if (!file->open(QIODevice::ReadOnly) || file->size() > api::largestAttachment) {
        const bool large = file->isOpen();
        delete file;
        callback(here(large ? tr("%1 is larger than 25 MB.").arg(info.fileName())
                            : tr("%1 cannot be read.").arg(info.fileName())));
        return [] {};
    }
    const auto type = QMimeDatabase().mimeTypeForFile(info).name().toLatin1();
    return api_.upload(
        info.fileName(), type, file, context,
        [progressed = std::move(progressed)](qint64 sent, qint64 total) {
            if (progressed && total > 0) progressed(static_cast<double>(sent) / static_cast<double>(total));
        },
        [file, callback = std::move(callback)](base::Result<api::Uploaded> answer) {
            file->deleteLater();
            callback(std::move(answer));
        });
}

void Requests::save(const QString& attachmentId, const QString& path, QObject* context,
                    net::Callback<wire::Nothing> callback) {
    auto* file = new QSaveFile(path, this);
    if (!file->open(QIODevice::WriteOnly)) {
        delete file;
        callback(here(tr("%1 cannot be written.").arg(path)));
        return;
    }
    api_.download(attachmentId, file, context,
                  [file, callback = std::move(callback)](base::Result<wire::Nothing> answer) {
                      if (answer.has_value() && !file->commit())
                          answer = here(tr("%1 cannot be written.").arg(file->fileName()));
                      file->deleteLater();
                      callback(std::move(answer));
                  });
}

} // namespace ilvm::actions
