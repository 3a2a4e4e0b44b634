// Keys, sentences and names of forms that all actions share.
#include "client/actions/ticket_actions.hpp"

#include <QUuid>

namespace ilvm::actions {
namespace {

QString plain(std::string_view value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

} // namespace

QByteArray freshKey() {
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QString sentenceOf(const base::Problem& problem) {
    QString sentence = plain(problem.title);
    if (!problem.errors.empty())
        sentence += QLatin1Char(' ') % plain(problem.errors.front().message);
    else if (problem.status != 0 && !problem.detail.empty())
        sentence += QLatin1Char(' ') % plain(problem.detail);
    return sentence;
}

QString formOf(domain::ActionCode action, const QString& reference) {
    return plain(wire::codeOf(action)) % QLatin1Char('/') % reference;
}

} // namespace ilvm::actions
