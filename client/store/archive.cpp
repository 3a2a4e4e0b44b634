#include "client/store/archive.hpp"

namespace ilvm::truth {

Archive::Archive(Truth& truth, cache::LocalCopy& copy, QObject* parent) : QObject(parent), truth_(truth), copy_(copy) {}

void Archive::open() {
    auto opening = copy_.takeOpening();
    // Without a cursor it is nothing that could be caught up from.
    if (!opening.cursor.empty()) {
        asOf_ = opening.asOf;
        truth_.restore(std::move(opening));
    }
    connect(&truth_, &Truth::applied, this,
            [this](const std::shared_ptr<const cache::Batch>& batch) { copy_.keep(batch); });
    connect(&copy_, &cache::LocalCopy::farRead, this,
            [this](const QList<cache::FarLine>& lines) { truth_.restoreFar(lines); });
}

void Archive::stillTrue() {
    copy_.touch(QDateTime::currentDateTime());
}

bool Archive::recall(const QString& reference) {
    if (!truth_.ticket(reference) && truth_.lines().contains(reference))
        if (auto ticket = copy_.ticket(reference)) truth_.recallTicket(std::move(*ticket));
    if (!truth_.ticket(reference)) return false;
    truth_.recallMessages(reference, copy_.messages(reference));
    return true;
}

std::vector<api::TicketSummary> Archive::find(const QString& query, int most) {
    std::vector<api::TicketSummary> found;
    const auto words = wordsOf(query);
    if (words.empty()) return found;
    const auto references = truth_.lines().find(words, most);
    for (const auto& reference : references) {
        if (const auto* ticket = truth_.ticket(reference))
            found.push_back(*ticket);
        else if (auto far = copy_.ticket(reference))
            found.push_back(std::move(*far));
    }
    return found;
}

} // namespace ilvm::truth
