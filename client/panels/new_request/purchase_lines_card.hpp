// What is to be bought: the table of lines, what cannot be read in it, and the totals. Not here: the form around it.
#pragma once
#include "client/kit/card.hpp"
#include "client/panels/new_request/purchase_lines_model.hpp"

class QGridLayout;

namespace ilvm::kit {
class Button;
}

namespace ilvm::panels {

class LinesTable;

class LinesCard : public kit::Card {
    Q_OBJECT

public:
    explicit LinesCard(QWidget* parent = nullptr);

    LinesModel& model() { return *model_; }
    const LinesModel& model() const { return *model_; }
    LinesTable& table() { return *table_; }
    const std::optional<domain::Totals>& totals() const { return totals_; }

    // Of the whole, such as that there is no line; empty takes it away.
    void setProblem(const QString& problem);
    bool isWrong() const;
    QWidget* focusFirstWrong(); // what has the focus now

Q_SIGNALS:
    void edited();

private:
    QWidget* makeActions();
    void showTotals();
    void showProblems();
    void showTotal(std::size_t row, const QString& name, qint64 cents, bool whole);

    LinesModel* model_;
    LinesTable* table_;
    kit::Label* problems_;
    kit::Button* remove_;
    QGridLayout* totalsGrid_;
    std::vector<std::pair<kit::Label*, kit::Label*>> totalRows_;
    std::optional<domain::Totals> totals_;
    QString problem_;
};

} // namespace ilvm::panels
