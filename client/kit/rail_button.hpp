// A place in the rail: icon, label, count; the icon alone when the rail is folded. Checkable: put the places of a rail
// in one QButtonGroup. Not here: the rail.
#pragma once
#include "client/kit/icon.hpp"

#include <QAbstractButton>
#include <optional>

namespace ilvm::kit {

class RailButton : public QAbstractButton {
    Q_OBJECT

public:
    RailButton(Icon icon, const QString& label, QWidget* parent = nullptr);

    void setCount(std::optional<int> count);
    // `key` ("Ctrl 1") is shown in the tooltip.
    void setKey(const QString& key);
    void setFolded(bool folded);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void name();

    Icon icon_;
    std::optional<int> count_;
    QString key_;
    bool folded_ = false;
    bool ring_ = false;
};

} // namespace ilvm::kit
