#include "server/store/database.hpp"

#include <condition_variable>
#include <map>
#include <mutex>
#include <poll.h>
#include <pqxx/notification>
#include <pqxx/pqxx>

namespace ilvm::store {
namespace {

// No state: the connection broke off before the server could say one. 57P01–57P03: shut down, crashed, starting up;
// 57014: stopped at the statement timeout; 53…: no connection, memory or disk left; 55P03: a lock was not to be had;
// 25006: read-only after a failover.
bool isAway(std::string_view state) {
    return state.empty() || state.starts_with("57P") || state.starts_with("08") || state.starts_with("53") ||
           state == "57014" || state == "55P03" || state == "25006";
}

// Every exception of the library leaves this room under one of our own names.
[[noreturn]] void translate() {
    try {
        throw;
    } catch (const pqxx::broken_connection& error) {
        throw DatabaseAway(error.what());
    } catch (const pqxx::unique_violation& error) {
        throw UniqueViolation(error.what());
    } catch (const pqxx::serialization_failure& error) {
        throw Conflict(error.what());
    } catch (const pqxx::deadlock_detected& error) {
        throw Conflict(error.what());
    } catch (const pqxx::in_doubt_error& error) {
        throw DatabaseAway(error.what()); // whoever sends it again under its key learns what became of it
    } catch (const pqxx::sql_error& error) {
        const std::string state = error.sqlstate();
        if (isAway(state)) throw DatabaseAway(error.what());
        throw std::runtime_error(std::string(error.what()) + " [" + state + "]");
    }
}

template <typename F>
auto translated(F&& work) {
    try {
        return work();
    } catch (...) {
        translate();
    }
}

} // namespace

struct Rows::Holder {
    pqxx::result result;
};

std::size_t Rows::size() const {
    return holder_->result.size();
}
std::size_t Rows::affected() const {
    return holder_->result.affected_rows();
}

std::optional<std::string_view> Row::operator[](std::string_view column) const {
    try {
        return at(rows_->holder_->result.column_number(std::string(column)));
    } catch (const pqxx::argument_error&) {
        throw std::out_of_range("no column " + std::string(column));
    }
}

std::optional<std::string_view> Row::at(std::size_t column) const {
    const auto field =
        rows_->holder_->result[static_cast<pqxx::result::size_type>(index_)][static_cast<pqxx::row::size_type>(column)];
    if (field.is_null()) return std::nullopt;
    return std::string_view{field.c_str(), field.size()};
}

bool Row::has(std::string_view column) const {
    const auto& result = rows_->holder_->result;
    for (pqxx::row::size_type i = 0; i < result.columns(); ++i)
        if (column == result.column_name(i)) return true;
    return false;
}

struct Connection::Implementation {
    class Receiver : public pqxx::notification_receiver {
    public:
        Receiver(pqxx::connection_base& connection, const std::string& channel,
                 std::function<void(const std::string&)> notified)
            : pqxx::notification_receiver(connection, channel), notified_(std::move(notified)) {}
        void operator()(const std::string& payload, int) override { notified_(payload); }

    private:
        std::function<void(const std::string&)> notified_;
    };

    explicit Implementation(const std::string& url) : connection(url) {}

    const std::string& nameOf(std::string_view sql) {
        const auto found = prepared.find(sql);
        if (found != prepared.end()) return found->second;
        const std::string name = "s" + std::to_string(prepared.size());
        connection.prepare(name, std::string(sql));
        return prepared.emplace(std::string(sql), name).first->second;
    }

    pqxx::connection connection;
    std::map<std::string, std::string, std::less<>> prepared;
    std::unique_ptr<pqxx::transaction_base> transaction;
    std::vector<std::unique_ptr<Receiver>> receivers;
};

Connection::Connection(const std::string& url) {
    translated([&] {
        implementation_ = std::make_unique<Implementation>(url);
        script("SET TIME ZONE 'UTC'; SET idle_in_transaction_session_timeout = '30s'; SET statement_timeout = '30s'");
    });
}

Connection::~Connection() = default;

Rows Connection::run(std::string_view sql, const Parameters& parameters) {
    return translated([&] {
        auto holder = std::make_shared<Rows::Holder>();
        // NULL is the null pointer in what the library takes.
        std::vector<const char*> values;
        values.reserve(parameters.size());
        for (const auto& value : parameters)
            values.push_back(value ? value->c_str() : nullptr);
        const auto dynamic = pqxx::prepare::make_dynamic_params(values);
        const std::string& name = implementation_->nameOf(sql);
        if (implementation_->transaction) {
            holder->result = implementation_->transaction->exec_prepared(name, dynamic);
        } else {
            pqxx::nontransaction work(implementation_->connection);
            holder->result = work.exec_prepared(name, dynamic);
        }
        return Rows(std::move(holder));
    });
}

void Connection::script(std::string_view sql) {
    translated([&] {
        if (implementation_->transaction) {
            implementation_->transaction->exec(std::string(sql));
        } else {
            pqxx::nontransaction work(implementation_->connection);
            work.exec(std::string(sql));
        }
    });
}

bool Connection::broken() const {
    return !implementation_->connection.is_open();
}

void Connection::listen(const std::string& channel, std::function<void(const std::string&)> notified) {
    translated([&] {
        implementation_->receivers.push_back(
            std::make_unique<Implementation::Receiver>(implementation_->connection, channel, std::move(notified)));
    });
}

void Connection::waitForNotification(std::chrono::milliseconds atMost) {
    translated([&] {
        if (implementation_->connection.get_notifs() > 0) return;
        pollfd descriptor{implementation_->connection.sock(), POLLIN, 0};
        ::poll(&descriptor, 1, static_cast<int>(atMost.count()));
        implementation_->connection.get_notifs();
    });
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
    translated([&] {
        connection_.implementation_->transaction =
            std::make_unique<pqxx::work>(connection_.implementation_->connection);
    });
}

Transaction::~Transaction() {
    if (open_) connection_.implementation_->transaction.reset();
}

void Transaction::commit() {
    open_ = false;
    const auto work = std::move(connection_.implementation_->transaction);
    translated([&] { work->commit(); });
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
