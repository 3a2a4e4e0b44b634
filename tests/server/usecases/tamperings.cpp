#include "tests/server/usecases/tamperings.hpp"

namespace ilvm::tests {
namespace {

// The name by which a refusal calls a column of purchases.
std::string fieldOf(const std::string& column) {
    constexpr std::string_view ofSupplier = "supplier_";
    if (column.starts_with(ofSupplier)) return "purchase.supplier." + column.substr(ofSupplier.size());
    if (column == "prepared_sha256") return "purchase.prepared_order";
    if (column == "signed_sha256") return "purchase.signed_order";
    return "purchase." + column;
}

class List {
public:
    List(Shop& shop, const api::Ticket& ticket, const api::Ticket& decoy, std::mt19937& random)
        : shop_(shop), ticket_(ticket), random_(random), id_(idOf(ticket)), decoy_(idOf(decoy)) {}

    std::vector<Tampering> all() {
        record();
        lines();
        ticket();
        decisions();
        files();
        history();
        return std::move(tamperings_);
    }

private:
    std::string idOf(const api::Ticket& ticket) {
        return store::value<std::string>(
            rows("SELECT id FROM tickets WHERE reference = '" + ticket.reference + "'").front(), "id");
    }
    store::Rows rows(const std::string& sql) { return shop_.database().lease()->run(sql); }

    void add(std::string what, std::string sql, std::string field) {
        tamperings_.push_back({std::move(what), std::move(sql), std::move(field)});
    }

    std::string number() { return std::to_string(std::uniform_int_distribution(1, 999)(random_)); }
    std::string word() { return "Z" + number(); }

    // Another value than the column has, as SQL.
    std::string other(const std::string& column, const std::string& type) {
        if (type == "boolean") return "NOT " + column;
        if (type == "bigint" || type == "integer") return "coalesce(" + column + ", 0) + " + number();
        if (type == "date") return "coalesce(" + column + ", '2026-12-24'::date) + " + number();
        if (type == "timestamp with time zone") return column + " + interval '" + number() + " seconds'";
        if (type == "bytea") return "sha256('" + word() + "')";
        if (type == "ARRAY") return "array_append(" + column + "[2:], " + number() + "::bigint)";
        return "coalesce(" + column + ", '') || '" + word() + "'";
    }

    struct Column {
        std::string name, type;
    };
    std::vector<Column> columnsOf(const std::string& table) {
        const auto found = rows("SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE "
                                "table_name = '" +
                                table + "' AND table_schema = 'public' ORDER BY ordinal_position");
        std::vector<Column> columns;
        for (std::size_t i = 0; i < found.size(); ++i)
            columns.push_back(
                {store::value<std::string>(found[i], "name"), store::value<std::string>(found[i], "type")});
        return columns;
    }

    void record() {
        const std::string where = " WHERE ticket_id = " + id_;
        for (const auto& [name, type] : columnsOf("purchases")) {
            if (type == "jsonb" || name == "ticket_id") continue; // lines; and another ticket's is none, below
            auto value = other(name, type);
            if (name == "signature") value = "'unverifiable'";
            if (name == "budget") value = "'SG-2026'";
            add("purchases." + name, "UPDATE purchases SET " + name + " = " + value + where, fieldOf(name));
        }
        add("no record", "DELETE FROM purchases" + where, "purchase");
    }

    void lines() {
        const auto set = [&](std::size_t line, const std::string& key, const std::string& value) {
            const auto place = std::to_string(line);
            add("purchases.lines " + place + " " + key,
                "UPDATE purchases SET lines = jsonb_set(lines, '{" + place + "," + key + "}', '" + value +
                    "') WHERE ticket_id = " + id_,
                "purchase.lines[" + place + "]." + key);
        };
        for (std::size_t line = 0; line < ticket_.purchase->lines.size(); ++line) {
            set(line, "label", '"' + word() + '"');
            for (const auto* key : {"quantity", "unit_price_cents"})
                set(line, key, "1" + number());
            set(line, "vat_rate", "7.1");
        }
        const auto whole = [&](const std::string& value, const std::string& field) {
            add("purchases.lines " + value, "UPDATE purchases SET lines = " + value + " WHERE ticket_id = " + id_,
                field);
        };
        whole("lines - 1", "purchase.lines[1].label");
        whole("lines || lines", "purchase.lines[2].label");
        whole("jsonb_build_array(lines->1, lines->0)", "purchase.lines[0].label");
    }

    void ticket() {
        const std::string where = " WHERE id = " + id_;
        add("tickets.amount_cents", "UPDATE tickets SET amount_cents = amount_cents - " + number() + where,
            "amount_cents");
        add("tickets.author_id", "UPDATE tickets SET author_id = (SELECT id FROM users WHERE login = 'roux')" + where,
            "author");
    }

    // Who was asked (`deciders`, `reason`) is worked out anew with every move and decides nothing.
    void decisions() {
        const std::string update = "UPDATE tickets SET approvals = ", where = " WHERE id = " + id_;
        for (std::size_t i = 0; i < ticket_.approvals.size(); ++i) {
            const auto& approval = ticket_.approvals[i];
            const bool isTaken = approval.state == domain::ApprovalState::approved;
            const auto place = std::to_string(i);
            const std::string level(wire::codeOf(approval.level));
            const auto set = [&](const std::string& key, const std::string& value, const std::string& field) {
                add("tickets.approvals " + level + " " + key,
                    update + "jsonb_set(approvals, '{" + place + "," + key + "}', '" + value + "')" + where, field);
            };
            set("state", isTaken ? "\"skipped\"" : "\"approved\"", isTaken ? "approvals" : "");
            if (!isTaken) continue;
            set("level", level == "n1" ? "\"n2\"" : "\"n1\"",
                "approvals." + std::string(level == "n1" ? "n2" : "n1") + ".level");
            set("decided_by", "\"1\"", "approvals." + level + ".decided_by");
            set("on_behalf_of", "\"1\"", "approvals." + level + ".on_behalf_of");
            set("at", "\"2026-01-01T00:00:00.000Z\"", "approvals." + level + ".at");
            set("comment", '"' + word() + '"', "approvals." + level + ".comment");
            set("digest", '"' + word() + '"', "approvals." + level + ".digest");
            add("no tickets.approvals " + level, update + "approvals - " + place + where, "approvals");
        }
        // Decisions on another purchase are none on this one.
        if (ticket_.approvals.front().state == domain::ApprovalState::approved)
            add("decisions of another purchase",
                update + "(SELECT approvals FROM tickets WHERE id = " + decoy_ + ")" + where, "");
    }

    // A name, a size or the moment of sending is not what was decided on: the bytes are, by their digest.
    void files() {
        for (const auto& file : ticket_.attachments) {
            const std::string role(wire::codeOf(file.role.value())), where = " WHERE id = " + file.id;
            const auto field = file.role == api::AttachmentRole::prepared_order ? "attachments.prepared_order"
                                                                                : "purchase." + role + "s[0]";
            const auto set = [&](const std::string& value) {
                add("attachments of role " + role + ": " + value, "UPDATE attachments SET " + value + where, field);
            };
            set("role = NULL");
            set("ticket_id = NULL");
            set("ticket_id = " + decoy_);
            set("sha256 = (SELECT sha256 FROM attachments WHERE ticket_id = " + decoy_ + " LIMIT 1)");
            add("no " + role, "DELETE FROM attachments" + where, field);
        }
        for (const auto& [role, field] : {std::pair{"quote", "purchase.quotes[1]"},
                                          {"rib", "purchase.ribs[1]"},
                                          {"prepared_order", "attachments.prepared_order"},
                                          {"signed_order", "attachments.signed_order"}})
            add(std::string("one more ") + role,
                std::string("UPDATE attachments SET role = '") + role + "', ticket_id = " + id_ +
                    " WHERE id = " + shop_.pdf("benali"),
                field);
    }

    void history() {
        const auto events = rows("SELECT sequence, comment IS NOT NULL OR changes IS NOT NULL AS salted FROM events "
                                 "WHERE subject = '" +
                                 ticket_.reference + "' ORDER BY sequence");
        for (std::size_t i = 0; i < events.size(); ++i) {
            const auto sequence = store::value<std::string>(events[i], "sequence");
            const auto where = " WHERE subject = '" + ticket_.reference + "' AND sequence = " + sequence;
            for (const auto& [name, type] : columnsOf("events")) {
                if (name == "salt" && !store::value<bool>(events[i], "salted")) continue; // of nothing
                auto value = name.ends_with("_id") ? "(SELECT max(id) FROM users)" : other(name, type);
                if (name == "sequence") value = "sequence + 1" + number(); // where none stands
                add("events " + sequence + "." + name, "UPDATE events SET " + name + " = " + value + where, "history");
            }
            add("no event " + sequence, "DELETE FROM events" + where, "history");
        }
        // Right behind the last one, the key of the table would stand in the way of any move.
        add("one more event",
            "INSERT INTO events SELECT subject_type, subject, sequence + 1000, at, actor_id, on_behalf_of_id, action, "
            "from_status, to_status, comment, changes, salt, comment_hash, changes_hash, hash, sha256(hash) FROM "
            "events WHERE subject = '" +
                ticket_.reference + "' ORDER BY sequence DESC LIMIT 1",
            "history");
    }

    Shop& shop_;
    const api::Ticket& ticket_;
    std::mt19937& random_;
    std::string id_, decoy_;
    std::vector<Tampering> tamperings_;
};

} // namespace

std::vector<Tampering> tamperingsOf(Shop& shop, const api::Ticket& ticket, const api::Ticket& decoy,
                                    std::mt19937& random) {
    return List(shop, ticket, decoy, random).all();
}

} // namespace ilvm::tests
