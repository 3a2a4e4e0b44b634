// What the sheet of a person says of their rights, sessions and days.
#include "client/actions/personal.hpp"
#include "client/kit/button.hpp"
#include "client/kit/clamped_label.hpp"
#include "client/kit/format.hpp"
#include "client/panels/administration/person_sheet.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>

namespace ilvm::panels {
namespace {

using kit::TypeRole;
using ticket::words;

constexpr int mostEvents = 12, eventDayWidth = 52, reasonLines = 4;

kit::ClampedLabel* line(const QString& text, int lines = 1, kit::Ink ink = &kit::Tokens::textSecondary) {
    return new kit::ClampedLabel(text, lines, TypeRole::secondary, ink);
}

QString shownDay(base::Instant at) {
    return kit::localTime(at).toString(QStringLiteral("dd/MM/yyyy"));
}

QString phaseWords(const api::GivenDelegation& one) {
    switch (actions::phaseOf(one, base::systemNow())) {
    case actions::Phase::toCome:
        return PersonSheet::tr("to come");
    case actions::Phase::inForce:
        return PersonSheet::tr("in force");
    case actions::Phase::over:
        break;
    }
    return PersonSheet::tr("ended on %1")
        .arg(shownDay(one.ended_at ? *one.ended_at : base::Instant{one.until.milliseconds - 1}));
}

} // namespace

void PersonSheet::addDirectory() {
    auto* column = addSection(tr("The directory says"));
    const auto said = wordsOf(workspace_.truth, person_.directory);
    if (!person_.let_in) column->addWidget(line(tr("No sign-in: disabled, expired or no longer there."), 2));
    if (said.isEmpty()) column->addWidget(line(tr("No role but that of everybody.")));
    for (const auto& right : said)
        column->addWidget(line(right, 3, &kit::Tokens::text));
}

void PersonSheet::addOverride() {
    const QString waits = ticket::whyAdminsWait(workspace_);
    const auto& forced = person_.override;
    auto* column = addSection(tr("Override"), forced && forced->until ? tr("until %1").arg(lastDayOf(*forced->until))
                                              : forced                ? tr("without end")
                                                                      : QString());
    if (!forced) {
        column->addWidget(line(tr("None: what the directory says holds.")));
        auto* force = addButton(column, tr("Force rights…"), false,
                                person_.active ? waits : tr("Who may not sign in has no rights to force"));
        connect(force, &QPushButton::clicked, this, &PersonSheet::overrideAsked);
        return;
    }
    auto* chips = new QHBoxLayout;
    chips->addWidget(new kit::Chip({wordsOf(forcedIn(person_)), kit::Tone::warn, {}, true}));
    chips->addStretch();
    column->addLayout(chips);
    column->addWidget(line(tr("“%1”").arg(words(forced->reason)), reasonLines, &kit::Tokens::text));
    column->addWidget(line(tr("by %1 on %2").arg(words(forced->by.display_name), shownDay(forced->at))));
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s);
    auto* holder = new QVBoxLayout;
    connect(addButton(holder, tr("Change…"), false, waits), &QPushButton::clicked, this, &PersonSheet::overrideAsked);
    row->addLayout(holder);
    holder = new QVBoxLayout;
    connect(addButton(holder, tr("Lift…"), false, waits), &QPushButton::clicked, this, &PersonSheet::liftAsked);
    row->addLayout(holder);
    row->addStretch();
    column->addLayout(row);
}

// What follows, right by right, each with the chains that it comes by; what the override takes away stands last.
void PersonSheet::addEffective() {
    auto* column = addSection(tr("Rights, and why"));
    if (!person_.active) column->addWidget(line(tr("None: this person may not sign in."), 2));
    for (const bool effective : {true, false})
        for (const auto& why : person_.why)
            if (why.effective == effective) addWhy(column, why);
    if (person_.admin_until)
        column->addWidget(
            line(tr("Administrator by a command on the server until %1").arg(lastDayOf(*person_.admin_until)), 2));
}

void PersonSheet::addWhy(QVBoxLayout* column, const api::Why& why) {
    auto* first = new QHBoxLayout;
    first->setSpacing(kit::space::s);
    auto face = faceOf(why.role);
    if (!why.effective) face.tone = kit::Tone::neutral;
    first->addWidget(new kit::Chip(face));
    const QString service = why.service ? serviceOf(workspace_.truth, why.role, *why.service) : QString();
    first->addWidget(line(service, 1, &kit::Tokens::text), 1);
    if (!why.effective) first->addWidget(new kit::Chip({tr("taken by the override"), kit::Tone::warn, {}, true}));
    column->addLayout(first);
    const bool isGroup = why.source == api::RightSource::group;
    column->addWidget(new kit::ClampedLabel(sourceOf(why), 3, isGroup ? TypeRole::reference : TypeRole::secondary,
                                            &kit::Tokens::textSecondary));
}

void PersonSheet::addSessions() {
    const auto now = QDateTime::currentDateTime();
    auto* column = addSection(tr("Sessions"), tr("%n open", nullptr, static_cast<int>(person_.sessions.size())));
    if (person_.sessions.empty()) column->addWidget(line(tr("No open session.")));
    for (const auto& session : person_.sessions) {
        auto* row = new QHBoxLayout;
        row->setSpacing(kit::space::s);
        const QString device = session.device.empty() ? tr("Unknown device") : words(session.device);
        row->addWidget(line(device, 1, &kit::Tokens::text), 1);
        if (session.current) row->addWidget(new kit::Chip({tr("this one"), kit::Tone::info, {}, true}));
        column->addLayout(row);
        column->addWidget(line(tr("%1 · used %2 · until %3")
                                   .arg(words(session.address), kit::when(kit::localTime(session.last_used_at), now),
                                        kit::deadline(kit::localTime(session.expires_at), now))));
    }
    if (person_.sessions.empty()) return;
    auto* end = addButton(column, tr("End all sessions…"), true, ticket::whyAdminsWait(workspace_));
    connect(end, &QPushButton::clicked, this, &PersonSheet::endSessionsAsked);
}

void PersonSheet::addDelegations() {
    if (person_.delegations.empty()) return;
    auto* column = addSection(tr("Delegations"));
    for (const auto& one : person_.delegations) {
        const bool gives = one.giver.id == person_.id;
        const bool over = actions::phaseOf(one, base::systemNow()) == actions::Phase::over;
        column->addWidget(line(gives ? tr("Decisions handed to %1").arg(words(one.to.display_name))
                                     : tr("Decides for %1").arg(words(one.giver.display_name)),
                               2, over ? &kit::Tokens::textSecondary : &kit::Tokens::text));
        const QString period = tr("from %1 to %2").arg(shownDay(one.from), lastDayOf(one.until));
        column->addWidget(line(period % QStringLiteral(" · ") % phaseWords(one), 2));
    }
}

void PersonSheet::addEvents() {
    auto* column = addSection(tr("Recent acts"));
    if (person_.events.empty()) column->addWidget(line(tr("Nothing yet.")));
    int shown = 0;
    for (const auto& event : person_.events) {
        if (++shown > mostEvents) break;
        auto* row = new QHBoxLayout;
        row->setSpacing(kit::space::s);
        const auto at = kit::localTime(event.at);
        auto* day =
            new kit::Label(at.toString(QStringLiteral("dd/MM")), TypeRole::secondary, &kit::Tokens::textTertiary);
        day->setToolTip(kit::fullMoment(at));
        day->setMinimumWidth(eventDayWidth);
        row->addWidget(day, 0, Qt::AlignTop);
        const bool isOwn = event.actor && event.actor->id == person_.id;
        const QString what = words(event.label);
        const QString sentence = isOwn && event.subject != person_.id
                                     ? tr("%1: %2").arg(what, words(event.subject_label))
                                 : event.actor && !isOwn ? tr("%1, by %2").arg(what, words(event.actor->display_name))
                                                         : what;
        row->addWidget(line(sentence, 3, &kit::Tokens::text), 1);
        column->addLayout(row);
    }
}

} // namespace ilvm::panels
