#include "client/net/server_address.hpp"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace ilvm::net {

QNetworkRequest requestTo(const ServerAddress& server, const QString& path) {
    QUrl url = server.url;
    const auto question = path.indexOf(QLatin1Char('?'));
    url.setPath(path.left(question), QUrl::StrictMode);
    // Paths and queries come percent-encoded from the endpoint's declaration.
    if (question >= 0) url.setQuery(path.mid(question + 1), QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // What a 401 offers is for us to answer: Qt would send the same request again with a ticket of its own choice.
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QStringLiteral("ilvm/2.0 (%1)").arg(QSysInfo::prettyProductName()));
    if (!server.certificates.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(server.certificates, QSsl::Pem));
        request.setSslConfiguration(tls);
    }
    return request;
}

bool isConfidential(const ServerAddress& server) {
    if (server.url.scheme() == QLatin1String("https")) return !server.url.host().isEmpty();
    const QString host = server.url.host();
    return server.url.scheme() == QLatin1String("http") &&
           (host == QLatin1String("localhost") || QHostAddress(host).isLoopback());
}

} // namespace ilvm::net
