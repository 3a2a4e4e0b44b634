// What the moves of a purchase ask beyond words: the call-back before a changed account is approved, and what was
// delivered. Not here: opening and sending them (action_runner.hpp).
#pragma once
#include "shared/api/ticket_moves.hpp"

#include <QWidget>

class QDateEdit;
class QLineEdit;

namespace ilvm::kit {
class Field;
} // namespace ilvm::kit

namespace ilvm::ticket {

// Its budget waits to be approved, and the account is not the supplier's known one.
bool needsCallBack(const api::Ticket& ticket);

class CallBackForm : public QWidget {
    Q_OBJECT

public:
    explicit CallBackForm(QWidget* parent = nullptr);

    bool isComplete() const;
    api::CallBack callBack() const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit* number_;
    QLineEdit* contact_;
    QDateEdit* day_;
};

// One row for each line that is not wholly delivered; it begins with all that is missing.
class DeliveryForm : public QWidget {
    Q_OBJECT

public:
    explicit DeliveryForm(const api::Purchase& purchase, QWidget* parent = nullptr);

    // Something came, and no quantity is wrong or more than what is missing.
    bool isComplete() const;
    std::vector<api::DeliveredLine> lines() const;
    base::Date day() const;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        int line = 0; // from 1
        base::Decimal missing;
        kit::Field* field = nullptr;
        QLineEdit* quantity = nullptr;
    };
    void check();

    std::vector<Row> rows_;
    QDateEdit* day_;
};

// "1,5" or "1.5", with at most three decimals; nothing where it is no such number.
std::optional<base::Decimal> quantityFrom(const QString& typed);

} // namespace ilvm::ticket
