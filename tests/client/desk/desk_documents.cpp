// What the server of a desk says of attached PDFs.
#include "shared/wire/problem_json.hpp"
#include "shared/wire/write.hpp"
#include "tests/client/desk/desk_server.hpp"
#include "tests/client/desk/page_picture.hpp"

namespace ilvm::tests {

// Two pages each, as a sheet of paper; the picture says which.
bool DeskServer::answerDocument(QTcpSocket* socket, const Request& request, const QList<QByteArray>& parts) {
    if (parts.value(4) != "pages") return false;
    if (parts.value(3) == unreadable)
        return send(socket, 422, problem(422, "Ce PDF est protégé par un mot de passe.", nullptr)), true;
    if (parts.size() == 5) return send(socket, 200, wire::toJson(api::AttachmentPages{{{595, 842}, {595, 842}}})), true;
    const int page = parts.value(5).split('.').first().toInt();
    const int width = request.path.split('=').last().toInt();
    ++pictures_;
    return send(socket, 200, pagePicture(parts.value(3), page, width).toStdString(), "image/png"), true;
}

// Made while a purchase is prepared, where the organisation is known that buys.
void DeskServer::answerOrder(QTcpSocket* socket) {
    if (makesOrders) return send(socket, 200, "%PDF-1.4\n", "application/pdf");
    auto refused = base::notPossible("L'acheteur n'est pas configuré.", {});
    refused.errors = {{"attachments", "no_buyer", refused.detail}};
    send(socket, 409, wire::problemJson(refused));
}

} // namespace ilvm::tests
