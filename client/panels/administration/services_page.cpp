#include "client/panels/administration/services_page.hpp"

#include "client/actions/administration.hpp"
#include "client/kit/field.hpp"
#include "client/ticket/faces.hpp"
#include "shared/wire/write.hpp"

#include <QComboBox>
#include <QLineEdit>

namespace ilvm::panels {
namespace {

const QString serviceCode = QStringLiteral("code"), serviceName = QStringLiteral("label"),
              serviceType = QStringLiteral("type");

QString typeWords(api::ServiceType type) {
    return type == api::ServiceType::target ? ServicesPage::tr("Target") : ServicesPage::tr("Origin");
}

QString typeCode(api::ServiceType type) {
    return ticket::words(wire::codeOf(type));
}

api::ServiceType typeOf(const Values& values) {
    return wire::enumerationFrom<api::ServiceType>(values[serviceType].toStdString())
        .value_or(api::ServiceType::target);
}

} // namespace

ServicesPage::ServicesPage(const ticket::Workspace& workspace)
    : SettingPage(workspace,
                  {QStringLiteral("administration/services"), tr("Services"), tr("New service"), tr("New service"),
                   tr("No service yet"), tr("Requests go to target services and come from origin services."),
                   tr("The service is saved")},
                  {{tr("Label"), 50, false}, {tr("Code"), 25, true}, {tr("Type"), 25, false}}) {
    addField(serviceCode, tr("Code"), new QLineEdit, true, true)
        ->setHelp(tr("Of an origin service, as the directory writes it. It cannot be changed later."));
    addField(serviceName, tr("Label"), new QLineEdit, true);
    auto* type = new QComboBox;
    addField(serviceType, tr("Type"), type, true, true)
        ->setHelp(tr("Requests go to target services and come from origin services."));
    offer(type, {{typeCode(api::ServiceType::target), typeWords(api::ServiceType::target)},
                 {typeCode(api::ServiceType::origin), typeWords(api::ServiceType::origin)}});
    begin();
}

QList<SettingPage::Setting> ServicesPage::settings() const {
    QList<Setting> all;
    for (const auto& service : workspace().truth.services()) {
        const Values values{{serviceCode, ticket::words(service.code)},
                            {serviceName, ticket::words(service.label)},
                            {serviceType, typeCode(service.type)}};
        all.append({keyOf(values), values});
    }
    return all;
}

QStringList ServicesPage::cellsOf(const Values& values) const {
    return {values[serviceName], values[serviceCode], typeWords(typeOf(values))};
}

// Both types may have the same code.
QString ServicesPage::keyOf(const Values& values) const {
    return values[serviceType] % QLatin1Char(':') % values[serviceCode].trimmed();
}

Values ServicesPage::blank() const {
    return {{serviceCode, {}}, {serviceName, {}}, {serviceType, typeCode(api::ServiceType::target)}};
}

void ServicesPage::send(const Values& values, const QByteArray& key, Done done) {
    const api::Service service{values[serviceCode].toStdString(), values[serviceName].toStdString(), typeOf(values)};
    workspace().administration.writeService(service, key, this, [done](const base::Result<api::Service>& answer) {
        if (answer.has_error()) return done(answer.error());
        done(api::Upsert{api::FeedType::service, wire::Raw{wire::toJson(*answer)}});
    });
}

} // namespace ilvm::panels
