// On which budget a purchase goes, its code UF, and what the purchase does to what is left of that budget.
// Not here: asking for the budgets (client/actions).
#pragma once
#include "client/kit/card.hpp"
#include "client/kit/picker.hpp"
#include "shared/api/finance.hpp"

namespace ilvm::kit {
class Banner;
class Field;
class Gauge;
} // namespace ilvm::kit

namespace ilvm::panels {

class ChargeCard : public kit::Card {
    Q_OBJECT

public:
    explicit ChargeCard(QWidget* parent = nullptr);

    void setBudgets(const api::Budgets& budgets); // fresh ones: what was chosen stays chosen
    void setTotal(qint64 cents);

    QString budget() const; // its code
    QString ufCode() const;
    void restore(const QString& budget, const QString& label, const QString& ufCode);
    QString budgetLabel() const;

    kit::Field& budgetField() { return *budgetField_; }
    kit::Field& ufField() { return *ufField_; }

Q_SIGNALS:
    void edited();
    void budgetsAsked(); // somebody opens the list

private:
    const api::Budget* chosen() const;
    void offer(const QString& words);
    void showFigures();
    void showOver(qint64 over, bool blocking);

    api::Budgets budgets_;
    qint64 total_ = 0;
    kit::Picker* budget_;
    QLineEdit* uf_;
    kit::Field* budgetField_;
    kit::Field* ufField_;
    QWidget* figures_;
    kit::Gauge* gauge_;
    kit::Label* taken_;
    kit::Label* added_;
    kit::Label* left_;
    kit::Banner* over_;
};

} // namespace ilvm::panels
