#include "client/panels/absences/absence_row.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/button.hpp"
#include "client/kit/chip.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/kit/style.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/stand_in.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::panels {
namespace {

using actions::Phase;
using ticket::words;

constexpr int avatarSide = 28, reasonLines = 2, periodLines = 2;

kit::ChipFace faceOf(const api::GivenDelegation& delegation, Phase phase) {
    switch (phase) {
    case Phase::toCome:
        return {AbsenceRow::tr("To come"), kit::Tone::info, std::nullopt, false};
    case Phase::inForce:
        return {AbsenceRow::tr("In force"), kit::Tone::ok, std::nullopt, false};
    case Phase::over:
        return {delegation.ended_at ? AbsenceRow::tr("Ended") : AbsenceRow::tr("Over"), kit::Tone::neutral,
                std::nullopt, false};
    }
    return {};
}

QString periodOf(const api::GivenDelegation& delegation, const QDateTime& now) {
    const QString period = ticket::periodWords(delegation, now);
    if (!delegation.ended_at) return period;
    return period % QStringLiteral(" · ") %
           AbsenceRow::tr("ended on %1").arg(ticket::sinceWords(*delegation.ended_at, now));
}

} // namespace

AbsenceRow::AbsenceRow(const api::GivenDelegation& delegation, bool given, const QString& refusal, QWidget* parent)
    : Painted(parent), id_(words(delegation.id)) {
    const auto now = QDateTime::currentDateTime();
    const auto phase = actions::phaseOf(delegation, base::systemNow());
    const auto& other = given ? delegation.to : delegation.giver;
    const QString name = words(other.display_name), period = periodOf(delegation, now);
    const auto face = faceOf(delegation, phase);
    sentence_ = QStringList{name, face.text, period}.join(QStringLiteral(", "));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kit::space::l, kit::space::m, kit::space::m, kit::space::m);
    row->setSpacing(kit::space::m);
    auto* avatar = new kit::Avatar(avatarSide);
    avatar->setPerson(name, words(other.id));
    row->addWidget(avatar, 0, Qt::AlignTop);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(new kit::ClampedLabel(name, 1, kit::TypeRole::bodyStrong,
                                          phase == Phase::over ? &kit::Tokens::textSecondary : &kit::Tokens::text));
    auto* second = new QHBoxLayout; // the name has the whole width, however narrow
    second->setSpacing(kit::space::s);
    second->addWidget(new kit::Chip(face), 0, Qt::AlignTop);
    second->addWidget(new kit::ClampedLabel(period, periodLines, kit::TypeRole::secondary, &kit::Tokens::textSecondary),
                      1);
    text->addLayout(second);
    if (delegation.reason)
        text->addWidget(new kit::ClampedLabel(tr("“%1”").arg(words(*delegation.reason)), reasonLines,
                                              kit::TypeRole::secondary, &kit::Tokens::textTertiary));
    row->addLayout(text, 1);
    if (!given || phase == Phase::over) return;
    auto* end = ending_ =
        new kit::Button(phase == Phase::toCome ? tr("Call off…") : tr("End…"), kit::ButtonVariant::danger);
    end->setCompact(true);
    end->setRefused(refusal);
    end->setAccessibleName(tr("%1: %2").arg(end->text(), name));
    connect(end, &QPushButton::clicked, this, &AbsenceRow::endAsked);
    row->addWidget(end, 0, Qt::AlignTop);
}

// A hairline to the row above it.
void AbsenceRow::paintEvent(QPaintEvent*) {
    if (y() == 0) return;
    const auto& t = kit::tokens(this);
    QPainter(this).fillRect(0, 0, width(), t.line, t.border);
}

} // namespace ilvm::panels
