#include "client/panels/administration/audit_words.hpp"

#include "client/kit/format.hpp"
#include "client/panels/administration/rights_faces.hpp"
#include "client/ticket/faces.hpp"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ilvm::panels {
namespace {

using domain::Role;
using ticket::words;

class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

const QString none = QStringLiteral("–"), rolesField = QStringLiteral("roles"),
              servicesField = QStringLiteral("services"), originsField = QStringLiteral("origin_services"),
              untilField = QStringLiteral("until");

QString joined(const QStringList& all) {
    return all.isEmpty() ? none : all.join(QStringLiteral(", "));
}

QString plain(const QJsonValue& value) {
    if (value.isString()) return value.toString();
    if (value.isBool()) return value.toBool() ? AuditWords::tr("yes") : AuditWords::tr("no");
    if (value.isDouble()) return QString::number(value.toDouble(), 'g', 12);
    if (value.isArray()) {
        QStringList all;
        for (const auto& each : value.toArray())
            all.append(plain(each));
        return joined(all);
    }
    if (value.isObject()) return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return none;
}

QString nameOf(const QString& field) {
    if (field == rolesField) return AuditWords::tr("Roles");
    if (field == servicesField) return AuditWords::tr("Services");
    if (field == originsField) return AuditWords::tr("Services of origin");
    if (field == untilField) return AuditWords::tr("Until");
    if (field == QLatin1String("active")) return AuditWords::tr("Account active");
    if (field == QLatin1String("override")) return AuditWords::tr("Override");
    if (field == QLatin1String("gives")) return AuditWords::tr("What the group gives");
    if (field == QLatin1String("sessions")) return AuditWords::tr("Open sessions");
    if (field == QLatin1String("address")) return AuditWords::tr("Address");
    if (field == QLatin1String("device")) return AuditWords::tr("Device");
    if (field == QLatin1String("proof")) return AuditWords::tr("Proved by");
    return field;
}

// The codes of a list by their names; a code that is not known stays.
QStringList namesIn(const truth::Truth& truth, const QString& field, const QJsonValue& list) {
    QStringList names;
    for (const auto& each : list.toArray()) {
        const auto code = each.toString().toStdString();
        const auto role = wire::enumerationFrom<Role>(code);
        if (field != rolesField)
            names.append(serviceOf(truth, field == servicesField ? Role::technician : Role::manager, code));
        else
            names.append(role ? words(domain::labelOf(*role)) : words(code));
    }
    return names;
}

QString momentIn(const QJsonValue& value) {
    const auto at = base::instantFrom(value.toString().toStdString());
    return at ? kit::localTime(*at).toString(QStringLiteral("dd/MM/yyyy HH:mm")) : plain(value);
}

// Only what is forced: a list that is there and empty takes everything.
QString forcedWords(const truth::Truth& truth, const QJsonObject& forced) {
    QStringList parts;
    for (const auto& field : {rolesField, servicesField, originsField}) {
        if (!forced.value(field).isArray()) continue;
        const auto names = namesIn(truth, field, forced.value(field));
        parts.append(QStringLiteral("%1 (%2)").arg(nameOf(field), names.isEmpty() ? AuditWords::tr("none")
                                                                                  : names.join(QStringLiteral(", "))));
    }
    if (const auto until = base::instantFrom(forced.value(untilField).toString().toStdString()))
        parts.append(AuditWords::tr("until %1").arg(lastDayOf(*until)));
    return joined(parts);
}

// Somebody by their number, from what this client has of others; empty where it has nothing of them.
QString knownName(const truth::Truth& truth, const std::string& id) {
    const auto& me = truth.me();
    if (me && me->id == id) return words(me->display_name);
    if (me)
        for (const auto& one : me->delegations)
            if (one.to.id == id) return words(one.to.display_name);
    for (const auto& ticket : truth.tickets()) {
        if (ticket.author.id == id) return words(ticket.author.display_name);
        if (ticket.assignee && ticket.assignee->id == id) return words(ticket.assignee->display_name);
        for (const auto& approval : ticket.approvals) {
            if (approval.decided_by && approval.decided_by->id == id) return words(approval.decided_by->display_name);
            for (const auto& decider : approval.deciders)
                if (decider.id == id) return words(decider.display_name);
        }
    }
    return {};
}

// The audit keeps whom by their number, since names change. What happened to it the name of the event says.
QString delegationWords(const truth::Truth& truth, const QJsonObject& handed) {
    const QString from = momentIn(handed.value(QLatin1String("from"))), until = momentIn(handed.value(untilField));
    const QString name = knownName(truth, handed.value(QLatin1String("to")).toString().toStdString());
    return name.isEmpty() ? AuditWords::tr("Delegation from %1 to %2").arg(from, until)
                          : AuditWords::tr("Delegation from %1 to %2, to %3").arg(from, until, name);
}

QString givenWords(const truth::Truth& truth, const QJsonArray& rows) {
    QStringList all;
    for (const auto& each : rows) {
        const auto row = each.toObject();
        const QString code = row.value(QLatin1String("role")).toString();
        const auto role = wire::enumerationFrom<Role>(code.toStdString());
        const QString field = role == Role::manager ? originsField : servicesField;
        const auto names = namesIn(truth, field, row.value(servicesField));
        const QString label = role ? words(domain::labelOf(*role)) : code;
        all.append(names.isEmpty() ? label : QStringLiteral("%1 (%2)").arg(label, names.join(QStringLiteral(", "))));
    }
    return joined(all);
}

QString shown(const truth::Truth& truth, const QString& field, const QJsonValue& value) {
    const bool isList = field == rolesField || field == servicesField || field == originsField;
    if (isList && value.isArray()) return joined(namesIn(truth, field, value));
    if (field == untilField && value.isString()) return momentIn(value);
    if (field == QLatin1String("override") && value.isObject()) return forcedWords(truth, value.toObject());
    if (field == QLatin1String("gives") && value.isArray()) return givenWords(truth, value.toArray());
    return plain(value);
}

} // namespace

QStringList changesOf(const truth::Truth& truth, const api::AuditEvent& event) {
    QStringList lines;
    if (!event.changes) return lines;
    // Fields of tickets may have the same names and mean something else.
    const bool isOfRights = event.subject_type == "user" || event.subject_type == "setting";
    for (const auto& [code, raw] : *event.changes) {
        const auto change = QJsonDocument::fromJson(QByteArray::fromStdString(raw.text)).object();
        const QString field = words(code);
        const auto from = change.value(QLatin1String("from")), to = change.value(QLatin1String("to"));
        if (isOfRights && field == QLatin1String("delegation") && (from.isObject() || to.isObject())) {
            lines.append(delegationWords(truth, (to.isObject() ? to : from).toObject()));
            continue;
        }
        lines.append(AuditWords::tr("%1: %2 → %3")
                         .arg(isOfRights ? nameOf(field) : field, isOfRights ? shown(truth, field, from) : plain(from),
                              isOfRights ? shown(truth, field, to) : plain(to)));
    }
    return lines;
}

} // namespace ilvm::panels
