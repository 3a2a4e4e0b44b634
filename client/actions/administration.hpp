// What an admin of the application asks and does: people and their rights, the mapping of groups, services, the
// catalogue, the audit, what the
// directory would take away. Not here: what is shown of it (client/panels/administration) and one's own sessions.
#pragma once
#include "client/net/api_client.hpp"
#include "shared/api/administration.hpp"
#include "shared/api/directory_link.hpp"

#include <QObject>

namespace ilvm::actions {

class Administration : public QObject {
    Q_OBJECT

public:
    explicit Administration(net::ApiClient& api, QObject* parent = nullptr);

    void listUsers(const api::UserQuery& query, QObject* context, net::Callback<api::UserPage> callback);
    void readUser(const QString& id, QObject* context, net::Callback<api::UserSheet> callback);
    // What has a key is done once, however often it is sent under it.
    void writeOverride(const QString& id, const api::OverrideDraft& draft, const QByteArray& key, QObject* context,
                       net::Callback<api::UserSheet> callback);
    void liftOverride(const QString& id, const QByteArray& key, QObject* context,
                      net::Callback<api::UserSheet> callback);
    void disarm(const QString& id, const QByteArray& key, QObject* context, net::Callback<wire::Nothing> callback);
    void restore(const QString& id, const QByteArray& key, QObject* context, net::Callback<api::UserSheet> callback);
    void endSessions(const QString& id, QObject* context, net::Callback<api::EndedSessions> callback);

    void readMapping(QObject* context, net::Callback<api::Mapping> callback);
    void askWhatIf(const api::MappingDraft& draft, QObject* context, net::Callback<api::WhatIf> callback);
    void writeMapping(const api::MappingDraft& draft, const QByteArray& key, QObject* context,
                      net::Callback<api::Mapping> callback);
    void findGroups(const QString& words, QObject* context, net::Callback<api::DirectoryGroups> callback);

    // Created where there is none of that code.
    void writeService(const api::Service& service, const QByteArray& key, QObject* context,
                      net::Callback<api::Service> callback);
    void writeCatalogueItem(const api::CatalogueItem& item, const QByteArray& key, QObject* context,
                            net::Callback<api::CatalogueItem> callback);

    void listAudit(const api::AuditQuery& query, QObject* context, net::Callback<api::AuditPage> callback);
    // To a file of this machine; one that was there is replaced once all has come.
    void exportAudit(const api::AuditFilter& filter, const QString& path, QObject* context,
                     net::Callback<wire::Nothing> callback);

    // What the brake holds back; none where it holds nothing.
    void listAlarms(QObject* context, net::Callback<api::DirectoryAlarms> callback);
    // As many people as the admin saw: where there are others meanwhile, it is refused with 409.
    void acceptAlarm(const api::DirectoryAlarm& seen, QObject* context, net::Callback<api::DirectoryAlarm> callback);

private:
    net::ApiClient& api_;
};

} // namespace ilvm::actions
