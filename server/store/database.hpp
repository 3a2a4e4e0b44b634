// Connections to PostgreSQL, statements and rows, without the library's own headers, which are heavy.
// Not here: any SQL (one file a table family), and what rows mean (rows.hpp maps them by name).
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace ilvm::store {

// The server cannot be reached, or the connection broke: nothing is known to have been done.
class DatabaseAway : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

class UniqueViolation : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Serialisation failure or deadlock: the transaction may be tried again as a whole.
class Conflict : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Values in PostgreSQL's text form; nothing is NULL. rows.hpp makes them from C++ values.
using Parameters = std::vector<std::optional<std::string>>;

class Rows;

class Row {
public:
    // The column's text, or nothing for NULL. An unknown column is a programming error (std::out_of_range).
    std::optional<std::string_view> operator[](std::string_view column) const;
    std::optional<std::string_view> at(std::size_t column) const;
    const Rows& rows() const { return *rows_; }

private:
    friend class Rows;
    Row(const Rows& rows, std::size_t index) : rows_(&rows), index_(index) {}
    const Rows* rows_;
    std::size_t index_;
};

// The whole answer of a statement; copies share it.
class Rows {
public:
    struct Holder;
    explicit Rows(std::shared_ptr<const Holder> holder) : holder_(std::move(holder)) {}

    std::size_t size() const;
    bool empty() const { return size() == 0; }
    std::size_t affected() const; // rows that an INSERT, UPDATE or DELETE touched
    Row operator[](std::size_t index) const { return Row(*this, index); }
    Row front() const { return Row(*this, 0); }

    int columnOf(std::string_view name) const; // -1 where there is none
    std::string_view nameOf(int column) const;

    // Where the members of a struct stand among the columns: rows.hpp finds out at the first row and keeps it here
    // for the others, under an address that names the struct. Empty at first.
    using Places = std::vector<int>;
    Places& placesOf(const void* type) const;

private:
    friend class Row;
    std::shared_ptr<const Holder> holder_;
};

// One connection, used by one thread at a time.
class Connection {
public:
    explicit Connection(const std::string& url);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Prepares the statement the first time that this connection sees it. Outside a Transaction it commits by itself.
    Rows run(std::string_view sql, const Parameters& parameters = {});

    // Several statements at once, without parameters: migrations.
    void script(std::string_view sql);

    bool broken() const;

    // LISTEN: `notified` is called from within waitForNotification.
    void listen(const std::string& channel, std::function<void(const std::string&)> notified);
    void waitForNotification(std::chrono::milliseconds atMost);

private:
    friend class Transaction;
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

// BEGIN … COMMIT; rolls back when it is destroyed uncommitted.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& connection_;
    bool open_ = true;
};

// A bounded pool. Thread-safe.
class Database {
public:
    struct Settings {
        std::string url;
        std::size_t connections = 16;
        std::chrono::milliseconds patience{5'000}; // for a free connection
    };

    explicit Database(Settings settings);
    ~Database();

    // A connection of one's own until the lease is destroyed. Throws DatabaseAway when none can be had in time;
    // a connection that broke is not given back.
    class Lease {
    public:
        Lease(Database& database, std::unique_ptr<Connection> connection);
        Lease(Lease&&) noexcept = default;
        ~Lease();
        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }

    private:
        Database* database_;
        std::unique_ptr<Connection> connection_;
    };
    Lease lease();

    const std::string& url() const { return settings_.url; }

private:
    void giveBack(std::unique_ptr<Connection> connection);
    struct State;
    Settings settings_;
    std::unique_ptr<State> state_;
};

} // namespace ilvm::store
