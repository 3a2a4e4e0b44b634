// Attached PDFs as pictures of their pages, made by the server: no PDF is ever read on this machine. What was shown is
// kept for a while by its content, so that turning back costs nothing.
// Not here: showing them (client/ticket/document_view), and files as files (requests.hpp).
#pragma once
#include "client/net/api_client.hpp"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSizeF>

namespace ilvm::actions {

class Documents : public QObject {
    Q_OBJECT

public:
    explicit Documents(net::ApiClient& api, QObject* parent = nullptr);

    // Sizes of the pages, in points.
    void pages(const api::Attachment& file, QObject* context, net::Callback<QList<QSizeF>> callback);

    // A page (from 1), so many pixels wide; less where it would be too large.
    void picture(const api::Attachment& file, int page, int width, QObject* context, net::Callback<QImage> callback);

private:
    net::ApiClient& api_;
    QHash<QString, QList<QSizeF>> pages_; // by content
    QCache<QString, QImage> pictures_;    // by content, page and width; costs in KiB
};

} // namespace ilvm::actions
