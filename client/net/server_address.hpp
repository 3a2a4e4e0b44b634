// Where the server is and whose certificate it must show.
// Not here: remembering it (client/shell).
#pragma once
#include <QByteArray>
#include <QNetworkRequest>
#include <QString>
#include <QUrl>

namespace ilvm::net {

struct ServerAddress {
    QUrl url;                // "https://ilvm.example"
    QByteArray certificates; // PEM of the organisation's own authority; empty: the system's

    bool operator==(const ServerAddress&) const = default;
};

// A request to `path` of that server, with its certificates; HTTP/1.1, no redirects.
QNetworkRequest requestTo(const ServerAddress& server, const QString& path);

// Whether what proves a person may be sent there: by https, or to this machine itself.
bool isConfidential(const ServerAddress& server);

} // namespace ilvm::net
