#include "server/store/database.hpp"

#include <charconv>
#include <condition_variable>
#include <libpq-fe.h>
#include <map>
#include <mutex>
#include <poll.h>

namespace ilvm::store {
namespace {

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using Result = std::unique_ptr<PGresult, Clear>;

// No state: the connection broke off before the server could say one. 57P01–57P03: shut down, crashed, starting up;
// 57014: stopped at the statement timeout; 53…: no connection, memory or disk left; 55P03: a lock was not to be had;
// 25006: read-only after a failover.
bool isAway(std::string_view state) {
    return state.empty() || state.starts_with("57P") || state.starts_with("08") || state.starts_with("53") ||
           state == "57014" || state == "55P03" || state == "25006";
}

// The failure of a statement under one of our own names.
[[noreturn]] void fail(PGconn* connection, const PGresult* result) {
    const char* given = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const std::string state = given ? given : "";
    const std::string text = result ? PQresultErrorMessage(result) : PQerrorMessage(connection);
    if (state == "23505") throw UniqueViolation(text);
    if (state == "40001" || state == "40P01") throw Conflict(text);
    if (PQstatus(connection) != CONNECTION_OK || isAway(state)) throw DatabaseAway(text);
    throw std::runtime_error(text + " [" + state + "]");
}

Result good(PGconn* connection, PGresult* given) {
    Result result(given);
    const auto status = PQresultStatus(result.get()); // a null pointer is a failure too
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY)
        fail(connection, result.get());
    return result;
}

} // namespace

struct Rows::Holder {
    explicit Holder(Result given) : result(std::move(given)) {
        const int count = PQnfields(result.get());
        names.reserve(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i)
            names.emplace_back(PQfname(result.get(), i));
    }

    Result result;
    std::vector<std::string_view> names;
    mutable std::map<const void*, Places> places;
};

std::size_t Rows::size() const {
    return static_cast<std::size_t>(PQntuples(holder_->result.get()));
}

std::size_t Rows::affected() const {
    const std::string_view text = PQcmdTuples(holder_->result.get());
    std::size_t count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

int Rows::columnOf(std::string_view name) const {
    for (std::size_t i = 0; i < holder_->names.size(); ++i)
        if (holder_->names[i] == name) return static_cast<int>(i);
    return -1;
}

std::string_view Rows::nameOf(int column) const {
    return holder_->names.at(static_cast<std::size_t>(column));
}

Rows::Places& Rows::placesOf(const void* type) const {
    return holder_->places[type];
}

std::optional<std::string_view> Row::operator[](std::string_view column) const {
    const int found = rows_->columnOf(column);
    if (found < 0) throw std::out_of_range("no column " + std::string(column));
    return at(static_cast<std::size_t>(found));
}

std::optional<std::string_view> Row::at(std::size_t column) const {
    const PGresult* result = rows_->holder_->result.get();
    const int row = static_cast<int>(index_), place = static_cast<int>(column);
    const auto length = static_cast<std::size_t>(PQgetlength(result, row, place));
    if (length == 0 && PQgetisnull(result, row, place) != 0) return std::nullopt;
    return std::string_view{PQgetvalue(result, row, place), length};
}

struct Connection::Implementation {
    explicit Implementation(const std::string& url) : connection(PQconnectdb(url.c_str())) {
        if (PQstatus(get()) != CONNECTION_OK) throw DatabaseAway(PQerrorMessage(get()));
        PQsetNoticeProcessor(
            get(), [](void*, const char*) {}, nullptr); // they would go to standard error, as they are
    }

    PGconn* get() const { return connection.get(); }

    Result execute(const std::string& sql) { return good(get(), PQexec(get(), sql.c_str())); }

    const std::string& nameOf(std::string_view sql) {
        const auto found = prepared.find(sql);
        if (found != prepared.end()) return found->second;
        std::string text(sql), name = "s" + std::to_string(prepared.size());
        good(get(), PQprepare(get(), name.c_str(), text.c_str(), 0, nullptr));
        return prepared.emplace(std::move(text), std::move(name)).first->second;
    }

    // How many notifications there were to hand over.
    std::size_t notify() {
        if (PQconsumeInput(get()) == 0) throw DatabaseAway(PQerrorMessage(get()));
        std::size_t count = 0;
        for (; PGnotify* notification = PQnotifies(get()); ++count) {
            const std::string channel = notification->relname, payload = notification->extra;
            PQfreemem(notification);
            if (const auto found = listeners.find(channel); found != listeners.end()) found->second(payload);
        }
        return count;
    }

    std::unique_ptr<PGconn, Clear> connection;
    std::map<std::string, std::string, std::less<>> prepared;
    std::map<std::string, std::function<void(const std::string&)>> listeners;
};

Connection::Connection(const std::string& url) : implementation_(std::make_unique<Implementation>(url)) {
    script("SET TIME ZONE 'UTC'; SET idle_in_transaction_session_timeout = '30s'; SET statement_timeout = '30s'");
}

Connection::~Connection() = default;

Rows Connection::run(std::string_view sql, const Parameters& parameters) {
    // NULL is the null pointer in what the library takes.
    std::vector<const char*> values;
    values.reserve(parameters.size());
    for (const auto& value : parameters)
        values.push_back(value ? value->c_str() : nullptr);
    PGconn* const connection = implementation_->get();
    const std::string& name = implementation_->nameOf(sql);
    return Rows(std::make_shared<const Rows::Holder>(
        good(connection, PQexecPrepared(connection, name.c_str(), static_cast<int>(values.size()), values.data(),
                                        nullptr, nullptr, 0))));
}

void Connection::script(std::string_view sql) {
    implementation_->execute(std::string(sql));
}

bool Connection::broken() const {
    return PQstatus(implementation_->get()) != CONNECTION_OK;
}

void Connection::listen(const std::string& channel, std::function<void(const std::string&)> notified) {
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted(
        PQescapeIdentifier(implementation_->get(), channel.data(), channel.size()), &PQfreemem);
    if (!quoted) throw std::runtime_error("no channel can be called " + channel);
    implementation_->listeners[channel] = std::move(notified);
    implementation_->execute(std::string("LISTEN ") + quoted.get());
}

void Connection::waitForNotification(std::chrono::milliseconds atMost) {
    if (implementation_->notify() > 0) return;
    pollfd descriptor{PQsocket(implementation_->get()), POLLIN, 0};
    ::poll(&descriptor, 1, static_cast<int>(atMost.count()));
    implementation_->notify();
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
    connection_.implementation_->execute("BEGIN");
}

Transaction::~Transaction() {
    // Where this fails the connection is broken, and the server has rolled back by itself.
    if (open_) Result(PQexec(connection_.implementation_->get(), "ROLLBACK"));
}

void Transaction::commit() {
    open_ = false;
    const auto result = connection_.implementation_->execute("COMMIT");
    // So the server says it where a statement had failed and the failure was passed over.
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT")
        throw std::logic_error("a transaction was to be committed in which a statement had failed");
}

struct Database::State {
    std::mutex mutex;
    std::condition_variable freed;
    std::vector<std::unique_ptr<Connection>> idle;
    std::size_t alive = 0; // idle and leased
};

Database::Database(Settings settings) : settings_(std::move(settings)), state_(std::make_unique<State>()) {}
Database::~Database() = default;

Database::Lease Database::lease() {
    std::unique_lock lock(state_->mutex);
    const auto free = [&] { return !state_->idle.empty() || state_->alive < settings_.connections; };
    if (!state_->freed.wait_for(lock, settings_.patience, free)) throw DatabaseAway("no free connection in time");
    if (!state_->idle.empty()) {
        auto connection = std::move(state_->idle.back());
        state_->idle.pop_back();
        return Lease(*this, std::move(connection));
    }
    ++state_->alive;
    lock.unlock();
    try {
        return Lease(*this, std::make_unique<Connection>(settings_.url));
    } catch (...) {
        giveBack(nullptr);
        throw;
    }
}

void Database::giveBack(std::unique_ptr<Connection> connection) {
    {
        const std::lock_guard lock(state_->mutex);
        if (connection && !connection->broken()) {
            state_->idle.push_back(std::move(connection));
        } else {
            // Where one connection broke, the idle ones are broken too, as a rule: look at none of them again.
            --state_->alive;
            if (connection) {
                state_->alive -= state_->idle.size();
                state_->idle.clear();
            }
        }
    }
    state_->freed.notify_one();
}

Database::Lease::Lease(Database& database, std::unique_ptr<Connection> connection)
    : database_(&database), connection_(std::move(connection)) {}

Database::Lease::~Lease() {
    if (connection_) database_->giveBack(std::move(connection_));
}

} // namespace ilvm::store
