// A page among two or three, as quiet words over what it shows: the present one is strong. In one parent only one is
// checked. Not here: tabs with a line under them (tab_bar.hpp).
#pragma once
#include <QAbstractButton>
#include <optional>

namespace ilvm::kit {

class QuietTab : public QAbstractButton {
    Q_OBJECT

public:
    explicit QuietTab(const QString& text, QWidget* parent = nullptr);

    void setCount(std::optional<int> count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::optional<int> count_;
    bool ring_ = false;
};

} // namespace ilvm::kit
