#include "client/actions/administration.hpp"

#include <QSaveFile>

namespace ilvm::actions {
namespace {

base::Problem auditNotWritten(const QString& path) {
    base::Problem problem;
    problem.type = "ilvm:here";
    problem.status = 0;
    problem.title = Administration::tr("%1 cannot be written.").arg(path).toStdString();
    return problem;
}

} // namespace

Administration::Administration(net::ApiClient& api, QObject* parent) : QObject(parent), api_(api) {}

void Administration::listUsers(const api::UserQuery& query, QObject* context, net::Callback<api::UserPage> callback) {
    api_.call<api::ListUsers>(query, {}, context, std::move(callback));
}

void Administration::readUser(const QString& id, QObject* context, net::Callback<api::UserSheet> callback) {
    api_.call<api::ReadUser>({id.toStdString()}, {}, context, std::move(callback));
}

void Administration::writeOverride(const QString& id, const api::OverrideDraft& draft, const QByteArray& key,
                                   QObject* context, net::Callback<api::UserSheet> callback) {
    api_.call<api::WriteOverride>({id.toStdString()}, draft, context, std::move(callback), key);
}

void Administration::liftOverride(const QString& id, const QByteArray& key, QObject* context,
                                  net::Callback<api::UserSheet> callback) {
    api_.call<api::LiftOverride>({id.toStdString()}, {}, context, std::move(callback), key);
}

void Administration::disarm(const QString& id, const QByteArray& key, QObject* context,
                            net::Callback<wire::Nothing> callback) {
    api_.call<api::DisarmUser>({id.toStdString()}, {}, context, std::move(callback), key);
}

void Administration::restore(const QString& id, const QByteArray& key, QObject* context,
                             net::Callback<api::UserSheet> callback) {
    api_.call<api::RestoreUser>({id.toStdString()}, {}, context, std::move(callback), key);
}

void Administration::endSessions(const QString& id, QObject* context, net::Callback<api::EndedSessions> callback) {
    api_.call<api::EndSessionsOf>({id.toStdString()}, {}, context, std::move(callback));
}

void Administration::readMapping(QObject* context, net::Callback<api::Mapping> callback) {
    api_.call<api::ReadMapping>({}, {}, context, std::move(callback));
}

void Administration::askWhatIf(const api::MappingDraft& draft, QObject* context, net::Callback<api::WhatIf> callback) {
    api_.call<api::AskWhatIf>({}, draft, context, std::move(callback));
}

void Administration::writeMapping(const api::MappingDraft& draft, const QByteArray& key, QObject* context,
                                  net::Callback<api::Mapping> callback) {
    api_.call<api::WriteMapping>({}, draft, context, std::move(callback), key);
}

void Administration::findGroups(const QString& words, QObject* context, net::Callback<api::DirectoryGroups> callback) {
    api::GroupQuery query;
    if (!words.trimmed().isEmpty()) query.q = words.trimmed().toStdString();
    api_.call<api::ListDirectoryGroups>(query, {}, context, std::move(callback));
}

void Administration::writeService(const api::Service& service, const QByteArray& key, QObject* context,
                                  net::Callback<api::Service> callback) {
    api_.call<api::WriteService>({service.code}, service, context, std::move(callback), key);
}

void Administration::writeCatalogueItem(const api::CatalogueItem& item, const QByteArray& key, QObject* context,
                                        net::Callback<api::CatalogueItem> callback) {
    api_.call<api::WriteCatalogueItem>({item.code}, item, context, std::move(callback), key);
}

void Administration::listAudit(const api::AuditQuery& query, QObject* context, net::Callback<api::AuditPage> callback) {
    api_.call<api::ListAudit>(query, {}, context, std::move(callback));
}

void Administration::exportAudit(const api::AuditFilter& filter, const QString& path, QObject* context,
                                 net::Callback<wire::Nothing> callback) {
    api_.bytes<api::ExportAudit>(filter, context, [path, callback](base::Result<QByteArray> answer) {
        if (answer.has_error()) return callback(std::move(answer.error()));
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*answer) != answer->size() || !file.commit())
            return callback(auditNotWritten(path));
        callback(wire::Nothing{});
    });
}

void Administration::listAlarms(QObject* context, net::Callback<api::DirectoryAlarms> callback) {
    api_.call<api::ListDirectoryAlarms>({}, {}, context, std::move(callback));
}

void Administration::acceptAlarm(const api::DirectoryAlarm& seen, QObject* context,
                                 net::Callback<api::DirectoryAlarm> callback) {
    api_.call<api::AcceptDirectoryAlarm>({seen.id}, {static_cast<int>(seen.losses.size())}, context,
                                         std::move(callback));
}

} // namespace ilvm::actions
