// A check button in the shape of a chip: a filter that is on or off, with how many it would show.
// Not here: what it filters; put several in a QButtonGroup where only one may be on.
#pragma once
#include <QAbstractButton>
#include <optional>

namespace ilvm::kit {

class FilterChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit FilterChip(const QString& text, QWidget* parent = nullptr);

    void setCount(std::optional<int> count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString label() const;
    void name();

    std::optional<int> count_;
    bool ring_ = false;
};

} // namespace ilvm::kit
