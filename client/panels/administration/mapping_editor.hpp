// One row of the mapping in its fields: which group, which role, for which services.
// Not here: the rows (mapping_table.hpp) and saving them (mapping_page.hpp).
#pragma once
#include "client/kit/card.hpp"
#include "client/panels/administration/mapping_book.hpp"

class QComboBox;

namespace ilvm::kit {
class Button;
class Field;
class Picker;
} // namespace ilvm::kit

namespace ilvm::panels {

class TickList;

// What is wrong with a row, by its field; empty: nothing.
struct RowFault {
    QString group, services;

    bool isEmpty() const { return group.isEmpty() && services.isEmpty(); }
};
RowFault faultOf(const Rows& rows, std::size_t row);

class MappingEditor : public kit::Card {
    Q_OBJECT

public:
    explicit MappingEditor(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void show(const api::GroupRight& row, const RowFault& fault);
    void begin(); // a new one: its group is asked for first

Q_SIGNALS:
    void edited(const ilvm::api::GroupRight& row);
    void removeAsked();

private:
    void fillServices(domain::Role role);
    void tickServices();
    void refill(); // services may have come
    void write();

    ticket::Workspace workspace_;
    kit::Picker* group_;
    kit::Field* groupField_;
    QComboBox* role_;
    TickList* services_;
    kit::Field* servicesField_;
    kit::Button* remove_;
    api::GroupRight row_;
    std::optional<domain::Role> filledFor_;
    bool silent_ = false;
};

} // namespace ilvm::panels
