// What a mapping would change before it is saved: the exact people, and why it cannot be saved where it cannot.
// Not here: asking for it (mapping_book.hpp).
#pragma once
#include "client/panels/administration/change_list.hpp"
#include "shared/api/rights_mapping.hpp"

#include <QWidget>

namespace ilvm::kit {
class Banner;
class EmptyState;
class Label;
} // namespace ilvm::kit

class QStackedWidget;

namespace ilvm::panels {

class EffectView : public QWidget {
    Q_OBJECT

public:
    explicit EffectView(const truth::Truth& truth, QWidget* parent = nullptr);

    void show(const api::WhatIf& effect);
    void focusList() { list_->setFocus(Qt::OtherFocusReason); }

private:
    kit::Label* sentence_;
    kit::Label* asOf_;
    kit::Banner* banner_;
    QStackedWidget* whole_;
    ChangeList* list_;
};

} // namespace ilvm::panels
