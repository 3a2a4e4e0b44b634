#include "client/net/server_address.hpp"

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
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      QStringLiteral("ilvm/2.0 (%1)").arg(QSysInfo::prettyProductName()));
    if (!server.certificates.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(server.certificates, QSsl::Pem));
        request.setSslConfiguration(tls);
    }
    return request;
}

} // namespace ilvm::net
