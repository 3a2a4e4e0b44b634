// The row over a list: origin services, the order, and words to filter by, whose field comes with `/` and goes when it
// is empty and left. Service and order are remembered. Not here: the lists it acts on (the panels).
#pragma once
#include "client/models/list_spec.hpp"
#include "client/ticket/origin_chips.hpp"
#include "client/ticket/remembered.hpp"

#include <QActionGroup>

namespace ilvm::kit {
class Button;
class SearchField;
} // namespace ilvm::kit

namespace ilvm::ticket {

class FilterRow : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString caption; // before the chips; may be empty
        QString all;     // the chip of all services
        bool counts = false;
        QString orderPrefix; // "Trier : "; may be empty
    };
    FilterRow(const Workspace& workspace, Remembered& left, const Words& words, models::Order usual,
              QWidget* parent = nullptr);

    OriginChips& chips() { return *chips_; }
    models::Order order() const;
    QString text() const;
    void focusText();
    void clearText();

Q_SIGNALS:
    void originChanged(const QString& origin);
    void orderChanged(ilvm::models::Order order);
    void textChanged(const QString& text);
    void left(); // back to the list

private:
    Remembered& left_;
    OriginChips* chips_;
    kit::SearchField* search_;
    kit::Button* orderButton_;
    QActionGroup* orders_;
};

} // namespace ilvm::ticket
