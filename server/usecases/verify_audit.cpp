#include "server/usecases/verify_audit.hpp"

#include "server/usecases/audit_events.hpp"
#include "server/usecases/seal_chains.hpp"

namespace ilvm::usecases {
namespace {

constexpr int pageSize = 5'000;

std::string nameOf(const std::string& type, const std::string& subject, std::int64_t sequence) {
    return type + " " + subject + ", event " + std::to_string(sequence);
}

// Walks events in the order of their chains and knows where each chain must stand at its end.
class ChainWalk {
public:
    ChainWalk(store::Connection& connection, AuditReport& report) : connection_(connection), report_(report) {}

    void run() {
        std::optional<Event> last;
        while (!report_.broken) {
            const auto rows = page(last);
            for (std::size_t i = 0; i < rows.size() && !report_.broken; ++i) {
                last = eventFrom(rows[i]);
                step(*last);
            }
            if (rows.size() < static_cast<std::size_t>(pageSize)) break;
        }
        if (!report_.broken) compareHeads();
    }

private:
    store::Rows page(const std::optional<Event>& after) {
        return connection_.run("SELECT " ILVM_EVENT_COLUMNS
                               " FROM events WHERE (subject_type, subject, sequence) > ($1, $2, $3::bigint) "
                               "ORDER BY subject_type, subject, sequence LIMIT $4",
                               store::bind(after ? after->subject_type : "", after ? after->subject : "",
                                           after ? after->sequence : -1, pageSize));
    }

    void step(const Event& event) {
        if (event.subject_type != type_ || event.subject != subject_) {
            type_ = event.subject_type;
            subject_ = event.subject;
            head_ = ChainHead{};
            ++report_.chains;
        }
        ++report_.events;
        if (event.sequence != head_.sequence + 1)
            report_.broken = nameOf(type_, subject_, head_.sequence + 1) + " is missing";
        else if (const auto flaw = flawOf(event, head_))
            report_.broken = nameOf(type_, subject_, event.sequence) + " " + *flaw;
        head_ = {event.sequence, event.hash};
    }

    // Each head names an event that is there and is the last one; no chain is without a head.
    void compareHeads() {
        const auto rows = connection_.run(
            "WITH heads AS (SELECT 'ticket' AS subject_type, reference AS subject, chain_sequence AS sequence, "
            "chain_hash AS hash FROM tickets UNION ALL SELECT subject_type, subject, sequence, hash FROM chains), "
            "ends AS (SELECT DISTINCT ON (subject_type, subject) subject_type, subject, sequence, hash FROM events "
            "ORDER BY subject_type, subject, sequence DESC) "
            "SELECT subject_type, subject, heads.sequence AS head, ends.sequence AS last FROM heads "
            "FULL JOIN ends USING (subject_type, subject) WHERE heads.sequence IS DISTINCT FROM ends.sequence "
            "OR heads.hash IS DISTINCT FROM ends.hash ORDER BY subject_type, subject LIMIT 1");
        if (rows.empty()) return;
        const auto head = store::optionalValue<std::int64_t>(rows.front(), "head").value_or(0);
        const auto last = store::optionalValue<std::int64_t>(rows.front(), "last").value_or(0);
        const auto type = store::value<std::string>(rows.front(), "subject_type");
        const auto subject = store::value<std::string>(rows.front(), "subject");
        if (head > last)
            report_.broken = nameOf(type, subject, last + 1) + " is missing";
        else if (last > head)
            report_.broken = nameOf(type, subject, head + 1) + " stands behind the head of its chain";
        else
            report_.broken = nameOf(type, subject, last) + " is not the head of its chain";
    }

    store::Connection& connection_;
    AuditReport& report_;
    std::string type_, subject_;
    ChainHead head_;
};

void checkSeal(store::Connection& connection, const store::SealRow& seal, const store::Bytes& key,
               AuditReport& report) {
    const auto name = "seal " + std::to_string(seal.number);
    const auto expected = report.last_seal ? report.last_seal->number + 1 : 1;
    const auto previous = report.last_seal ? report.last_seal->seal : store::Bytes(32, '\0');
    const auto heads = store::readSealedHeads(connection, seal.number);
    if (seal.number != expected)
        report.broken = "seal " + std::to_string(expected) + " is missing";
    else if (seal.previous != previous)
        report.broken = name + " does not follow the seal before it";
    else if (static_cast<std::int64_t>(heads.size()) != seal.chains || headsHash(heads) != seal.heads_hash)
        report.broken = name + ": its heads are not those that were sealed";
    else if (sealOf(seal, key) != seal.seal)
        report.broken = name + " was not made with this key";
    ++report.seals;
    report.last_seal = seal;
}

void checkSeals(store::Connection& connection, const store::Bytes& key, AuditReport& report) {
    while (!report.broken) {
        const auto seals = store::readSeals(connection, report.last_seal ? report.last_seal->number : 0, 500);
        for (const auto& seal : seals)
            if (!report.broken) checkSeal(connection, seal, key, report);
        if (seals.empty()) break;
    }
    if (report.broken) return;
    const auto rows = connection.run("SELECT h.number, h.subject_type, h.subject, h.sequence, e.hash IS NULL AS gone "
                                     "FROM seal_heads h LEFT JOIN events e USING (subject_type, subject, sequence) "
                                     "WHERE e.hash IS DISTINCT FROM h.hash "
                                     "ORDER BY h.number, h.subject_type, h.subject LIMIT 1");
    if (rows.empty()) return;
    const auto& row = rows.front();
    report.broken =
        nameOf(store::value<std::string>(row, "subject_type"), store::value<std::string>(row, "subject"),
               store::value<std::int64_t>(row, "sequence")) +
        (store::value<bool>(row, "gone") ? " is missing; seal " : " is not the one that was sealed; seal ") +
        store::value<std::string>(row, "number") + " was over it";
}

std::int64_t countYounger(store::Connection& connection) {
    const auto rows = connection.run(
        "SELECT count(*) AS n FROM events e LEFT JOIN (SELECT subject_type, subject, max(sequence) AS sequence "
        "FROM seal_heads GROUP BY subject_type, subject) h USING (subject_type, subject) "
        "WHERE e.sequence > coalesce(h.sequence, 0)");
    return store::value<std::int64_t>(rows.front(), "n");
}

} // namespace

AuditReport verifyAudit(store::Connection& connection, const store::Bytes& sealKey) {
    AuditReport report;
    store::Transaction transaction(connection);
    connection.script("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0; "
                      "SET LOCAL idle_in_transaction_session_timeout = 0");
    ChainWalk(connection, report).run();
    if (!report.broken) checkSeals(connection, sealKey, report);
    report.younger = countYounger(connection);
    return report;
}

std::string textOf(const AuditReport& report) {
    std::string text = std::to_string(report.events) + " events in " + std::to_string(report.chains) + " chains, " +
                       std::to_string(report.seals) + " seals.\n";
    if (report.last_seal) text += "Last " + textOf(*report.last_seal) + "\n";
    text += std::to_string(report.younger) + " events are younger than their last seal.\n";
    return text + (report.broken ? "BROKEN: " + *report.broken + ".\n" : "Every link holds.\n");
}

} // namespace ilvm::usecases
