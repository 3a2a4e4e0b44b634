#include "client/ticket/sending_files.hpp"

#include "client/actions/ticket_actions.hpp"
#include "client/kit/format.hpp"

#include <QFileInfo>
#include <algorithm>

namespace ilvm::ticket {

SendingFiles::SendingFiles(actions::Requests& requests, QObject* parent) : QObject(parent), requests_(requests) {}

void SendingFiles::add(const QStringList& paths) {
    for (const auto& path : paths) {
        File added;
        added.path = path;
        added.face.id = QString::fromLatin1(actions::freshKey());
        added.face.name = QFileInfo(path).fileName();
        added.face.size = kit::fileSize(QFileInfo(path).size());
        files_.append(added);
        send(added.face.id);
    }
    Q_EMIT changed();
}

void SendingFiles::retry(const QString& id) {
    const auto* failed = file(id);
    if (failed && !failed->face.problem.isEmpty()) send(id);
}

void SendingFiles::send(const QString& id) {
    const QString path = file(id)->path;
    change(id, [](File& one) {
        one.face.problem.clear();
        one.face.sending = 0;
    });
    auto abort = requests_.attach(
        path, this, [this, id](double part) { change(id, [part](File& one) { one.face.sending = part; }); },
        [this, id](base::Result<api::Uploaded> answer) {
            change(id, [&](File& one) {
                one.face.sending = -1;
                if (answer.has_value())
                    one.uploaded = *answer;
                else
                    one.face.problem = actions::sentenceOf(answer.error());
            });
        });
    if (auto* sent = file(id)) sent->abort = std::move(abort);
}

SendingFiles::File* SendingFiles::file(const QString& id) {
    for (auto& each : files_)
        if (each.face.id == id) return &each;
    return nullptr;
}

bool SendingFiles::areThere() const {
    return std::all_of(files_.begin(), files_.end(), [](const File& each) { return each.uploaded.has_value(); });
}

void SendingFiles::change(const QString& id, const std::function<void(File&)>& with) {
    auto* changing = file(id);
    if (!changing) return;
    with(*changing);
    Q_EMIT changed();
}

void SendingFiles::remove(const QString& id) {
    for (qsizetype i = 0; i < files_.size(); ++i)
        if (files_[i].face.id == id) {
            const File file = files_.takeAt(i);
            if (file.abort && !file.uploaded) file.abort();
            break;
        }
    Q_EMIT changed();
}

void SendingFiles::clear() {
    files_.clear();
    Q_EMIT changed();
}

std::vector<api::Uploaded> SendingFiles::uploaded() const {
    std::vector<api::Uploaded> there;
    for (const auto& file : files_)
        if (file.uploaded) there.push_back(*file.uploaded);
    return there;
}

void SendingFiles::restore(const std::vector<api::Uploaded>& files) {
    for (const auto& uploaded : files) {
        File file;
        file.face.id = QString::fromLatin1(actions::freshKey());
        file.face.name = QString::fromStdString(uploaded.name);
        file.face.size = kit::fileSize(uploaded.size);
        file.uploaded = uploaded;
        files_.append(file);
    }
    Q_EMIT changed();
}

QString SendingFiles::named() const {
    QStringList names;
    for (const auto& each : files_)
        names.append(each.face.name);
    return tr("%n file(s) attached: %1", nullptr, static_cast<int>(names.size())).arg(names.join(QStringLiteral(", ")));
}

std::vector<kit::AttachmentFace> SendingFiles::faces() const {
    std::vector<kit::AttachmentFace> faces;
    for (const auto& file : files_)
        faces.push_back(file.face);
    return faces;
}

std::vector<api::AttachmentUse> SendingFiles::uses() const {
    std::vector<api::AttachmentUse> uses;
    for (const auto& file : files_)
        if (file.uploaded) uses.push_back({file.uploaded->id, std::nullopt});
    return uses;
}

} // namespace ilvm::ticket
