#include "client/actions/orders.hpp"

#include <QBuffer>
#include <QCryptographicHash>
#include <algorithm>

namespace ilvm::actions {
namespace {

bool beginsWith(const QByteArray& order, const api::Attachment& shown) {
    if (shown.size <= 0 || order.size() < shown.size) return false;
    const auto digest = QCryptographicHash::hash(order.left(shown.size), QCryptographicHash::Sha256).toHex();
    return digest == QByteArray::fromStdString(shown.sha256);
}

} // namespace

Orders::Orders(net::ApiClient& api, QObject* parent) : QObject(parent), api_(api) {}

void Orders::isMade(const QString& reference, QObject* context, std::function<void(bool)> callback) {
    api_.bytes<api::ReadPurchaseOrder>(
        {reference.toStdString()}, context, [callback = std::move(callback)](const base::Result<QByteArray>& answer) {
            const auto errors = answer.error().errors; // error() gives a copy at each call: one for begin and end
            const auto isNoBuyer = [](const base::FieldError& error) { return error.code == "no_buyer"; };
            callback(std::none_of(errors.begin(), errors.end(), isNoBuyer));
        });
}

void Orders::toSign(const QString& reference, const api::Attachment& shown, QObject* context,
                    net::Callback<QByteArray> callback) {
    api_.bytes<api::ReadOrderToSign>(
        {reference.toStdString()}, context, [shown, callback = std::move(callback)](base::Result<QByteArray> answer) {
            if (answer.has_error() || beginsWith(*answer, shown)) return callback(std::move(answer));
            base::Problem other;
            other.type = "ilvm:here";
            other.status = 0;
            other.title = tr("The order that came is not the one that was shown. Nothing was signed.").toStdString();
            callback(std::move(other));
        });
}

void Orders::send(const QByteArray& pdf, const QString& name, QObject* context, net::Callback<api::Uploaded> callback) {
    auto* bytes = new QBuffer(this);
    bytes->setData(pdf);
    bytes->open(QIODevice::ReadOnly);
    api_.upload(name, "application/pdf", bytes, context, {},
                [bytes, callback = std::move(callback)](base::Result<api::Uploaded> answer) {
                    bytes->deleteLater();
                    callback(std::move(answer));
                });
}

} // namespace ilvm::actions
