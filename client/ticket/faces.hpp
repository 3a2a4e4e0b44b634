// How codes of the domain look: the chip of a status, the mark of a priority, the words in front of people.
// Not here: the words themselves (shared/domain/codes.hpp) and the drawing (client/kit).
#pragma once
#include "client/kit/chip.hpp"
#include "client/kit/priority_mark.hpp"
#include "client/kit/stepper.hpp"
#include "shared/api/tickets.hpp"

#include <QDateTime>
#include <QString>

namespace ilvm::ticket {

QString words(std::string_view text);
inline QString words(const std::string& text) {
    return words(std::string_view(text));
}

kit::Tone toneOf(domain::Status status);
kit::ChipFace faceOf(domain::Status status);
kit::ChipFace faceOf(domain::Kind kind); // without a dot
kit::PriorityFace faceOf(domain::Priority priority, bool withWord = true);

// "Nadia Benali · SESSAD": a person and where the request comes from.
QString personAndService(const api::TicketSummary& ticket);

// What a screen reader says of a row: reference, title, priority, person, service, since when.
QString sentenceOf(const api::TicketSummary& ticket, const QDateTime& now);

// The path of a request: sent, each level with who decided or will, and its end. `me` is shown as "yours". Levels of a
// purchase are spelled out where there is room.
std::vector<kit::Step> stepsOf(const api::Ticket& ticket, const QString& me, const QDateTime& now,
                               bool spelled = false);

} // namespace ilvm::ticket
