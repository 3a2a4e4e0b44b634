// Who comes in the next sixty days, by site and service. Not here: which there are (arrivals.hpp), one of them as a row
// (recruitment_row.hpp).
#pragma once
#include "client/panels/recruitments/arrivals.hpp"
#include "client/ticket/workspace.hpp"

#include <QScrollArea>

class QVBoxLayout;

namespace ilvm::panels {

class ComingList : public QScrollArea {
    Q_OBJECT

public:
    explicit ComingList(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void refresh();
    int count() const { return static_cast<int>(shown_.size()); }

Q_SIGNALS:
    void chosen(const QString& reference);

private:
    void rebuild();
    QWidget* makeSite(const QString& site, const std::vector<Arrival>& arrivals);

    ticket::Workspace workspace_;
    std::vector<Arrival> shown_;
    bool filled_ = false;
    QVBoxLayout* column_;
};

} // namespace ilvm::panels
