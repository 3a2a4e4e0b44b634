#include "client/ticket/sending_files.hpp"

#include "client/actions/ticket_actions.hpp"
#include "client/kit/format.hpp"

#include <QFileInfo>

namespace ilvm::ticket {

SendingFiles::SendingFiles(actions::Requests& requests, QObject* parent) : QObject(parent), requests_(requests) {}

void SendingFiles::add(const QStringList& paths) {
    for (const auto& path : paths)
        send(path);
    Q_EMIT changed();
}

void SendingFiles::send(const QString& path) {
    File file;
    const QString id = QString::fromLatin1(actions::freshKey());
    file.face.id = id;
    file.face.name = QFileInfo(path).fileName();
    file.face.size = kit::fileSize(QFileInfo(path).size());
    file.face.sending = 0;
    files_.append(file);
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
    change(id, [&](File& one) { one.abort = std::move(abort); });
}

void SendingFiles::change(const QString& id, const std::function<void(File&)>& with) {
    for (auto& file : files_)
        if (file.face.id == id) with(file);
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
