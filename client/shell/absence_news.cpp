#include "client/shell/absence_news.hpp"

#include "client/kit/of_name.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/stand_in.hpp"

#include <QJsonArray>
#include <algorithm>

namespace ilvm::shell {
namespace {

using actions::Phase, ticket::words;

const char* const toldKey = "told";
constexpr qsizetype mostTold = 100; // ids; older ones are over for long

} // namespace

AbsenceNews::AbsenceNews(const ticket::Workspace& workspace, QObject* parent)
    : QObject(parent),
      workspace_(workspace),
      left_(new ticket::Remembered(workspace.drafts, QStringLiteral("absence_news"), this)) {
    connect(&workspace_.personal, &actions::Personal::delegationsChanged, this, &AbsenceNews::look);
    QMetaObject::invokeMethod(this, &AbsenceNews::look, Qt::QueuedConnection); // once somebody listens
}

void AbsenceNews::look() {
    const auto& me = workspace_.truth.me();
    const auto& all = workspace_.personal.delegations();
    if (!me || !all) return;
    std::vector<Known> present;
    const auto moment = base::systemNow();
    for (const auto& one : all->items) {
        const auto phase = actions::phaseOf(one, moment);
        const Known* before = nullptr;
        if (known_)
            for (const auto& each : *known_)
                if (each.delegation.id == one.id) before = &each;
        one.giver.id == me->id ? tellGiven(one, before, phase) : tellReceived(one, before, phase);
        present.push_back({one, phase});
    }
    known_ = std::move(present);
}

bool AbsenceNews::isNew(const std::string& id) {
    auto told = left_->value(toldKey).toArray();
    const QJsonValue asked(words(id));
    if (told.contains(asked)) return false;
    told.append(asked);
    while (told.size() > mostTold)
        told.removeFirst();
    left_->set(toldKey, told);
    return true;
}

void AbsenceNews::tellReceived(const api::GivenDelegation& now, const Known* before, Phase phase) {
    const QString giver = words(now.giver.display_name);
    const auto moment = QDateTime::currentDateTime();
    if (phase != Phase::over && isNew(now.id)) {
        Q_EMIT told(tr("%1 hands their decisions over to you %2").arg(giver, ticket::periodWords(now, moment)),
                    kit::Tone::info);
        return;
    }
    if (!before || before->phase == phase) return;
    if (phase == Phase::inForce)
        Q_EMIT told(tr("You now decide on behalf of %1, until %2")
                        .arg(kit::ofName(giver), ticket::untilWords(now.until, moment)),
                    kit::Tone::info);
    else if (before->phase == Phase::toCome)
        Q_EMIT told(tr("%1 no longer hands their decisions over to you").arg(giver), kit::Tone::info);
    else
        Q_EMIT told(tr("You no longer decide on behalf of %1").arg(kit::ofName(giver)), kit::Tone::info);
}

// Giving and ending it are one's own clicks, which the panel answers; the clock is not.
void AbsenceNews::tellGiven(const api::GivenDelegation& now, const Known* before, Phase phase) {
    if (!before || before->phase == phase || now.ended_at) return;
    const QString to = words(now.to.display_name);
    if (phase == Phase::inForce)
        Q_EMIT told(tr("Your absence begins: %1 decides in your place until %2")
                        .arg(to, ticket::untilWords(now.until, QDateTime::currentDateTime())),
                    kit::Tone::info);
    else
        Q_EMIT told(tr("Your absence is over: %1 no longer decides in your place").arg(to), kit::Tone::info);
}

} // namespace ilvm::shell
