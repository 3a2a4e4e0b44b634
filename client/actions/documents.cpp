#include "client/actions/documents.hpp"

namespace ilvm::actions {
namespace {

constexpr int keptKibibytes = 96 * 1024;
constexpr int narrowest = 100, widest = 2400; // pixels: what the server makes

} // namespace

Documents::Documents(net::ApiClient& api, QObject* parent) : QObject(parent), api_(api), pictures_(keptKibibytes) {}

void Documents::pages(const api::Attachment& file, QObject* context, net::Callback<QList<QSizeF>> callback) {
    const QString content = QString::fromStdString(file.sha256);
    if (const auto known = pages_.constFind(content); known != pages_.cend()) return callback(*known);
    api_.call<api::ListPages>({file.id}, {}, context,
                              [this, content, callback](base::Result<api::AttachmentPages> answer) {
                                  if (answer.has_error()) return callback(std::move(answer.error()));
                                  QList<QSizeF> sizes;
                                  for (const auto& page : answer->items)
                                      sizes.append(QSizeF(page.width, page.height));
                                  pages_.insert(content, sizes);
                                  callback(std::move(sizes));
                              });
}

void Documents::picture(const api::Attachment& file, int page, int width, QObject* context,
                        net::Callback<QImage> callback) {
    width = std::clamp(width, narrowest, widest);
    const QString key = QStringLiteral("%1/%2/%3").arg(QString::fromStdString(file.sha256)).arg(page).arg(width);
    if (const auto* known = pictures_.object(key)) return callback(*known);
    api_.bytes<api::ReadPage>({file.id, page, width}, context,
                              [this, key, callback = std::move(callback)](base::Result<QByteArray> answer) {
                                  if (answer.has_error()) return callback(std::move(answer.error()));
                                  auto* picture = new QImage(QImage::fromData(*answer, "PNG"));
                                  const QImage shown = *picture;
                                  pictures_.insert(key, picture, 1 + static_cast<int>(picture->sizeInBytes() / 1024));
                                  callback(shown);
                              });
}

} // namespace ilvm::actions
