#include "client/ticket/remembered.hpp"

#include <QJsonDocument>

namespace ilvm::ticket {
namespace {

constexpr int pauseMilliseconds = 400;

QString readForm(const QString& reference) {
    return QStringLiteral("read/") + reference;
}

} // namespace

Remembered::Remembered(drafts::DraftBox& drafts, const QString& screen, QObject* parent)
    : QObject(parent),
      drafts_(drafts),
      form_(QStringLiteral("screen/") + screen),
      values_(QJsonDocument::fromJson(drafts.text(form_)).object()) {
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &Remembered::keep);
}

Remembered::~Remembered() {
    if (pause_.isActive()) keep();
}

QJsonValue Remembered::value(const char* name) const {
    return values_.value(QString::fromLatin1(name));
}

void Remembered::set(const char* name, const QJsonValue& value) {
    if (values_.value(QString::fromLatin1(name)) == value) return;
    values_.insert(QString::fromLatin1(name), value);
    pause_.start();
}

QByteArray Remembered::bytes(const char* name) const {
    return QByteArray::fromBase64(value(name).toString().toLatin1());
}

void Remembered::setBytes(const char* name, const QByteArray& bytes) {
    set(name, QString::fromLatin1(bytes.toBase64()));
}

void Remembered::keep() {
    drafts_.keepText(form_, QJsonDocument(values_).toJson(QJsonDocument::Compact));
}

bool isUnread(const drafts::DraftBox& drafts, const QString& reference, qint64 messages) {
    return messages > drafts.text(readForm(reference)).toLongLong();
}

void markRead(drafts::DraftBox& drafts, const QString& reference, qint64 messages) {
    if (isUnread(drafts, reference, messages)) drafts.keepText(readForm(reference), QByteArray::number(messages));
}

} // namespace ilvm::ticket
