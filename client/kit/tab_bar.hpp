// Tabs with an underline and a quiet count each; where there is little room they narrow and elide. Not here: the pages
// behind them.
#pragma once
#include <QTabBar>
#include <optional>

namespace ilvm::kit {

class TabBar : public QTabBar {
    Q_OBJECT

public:
    explicit TabBar(QWidget* parent = nullptr);

    // None shows no pill. The count is part of the tab's accessible name.
    void setCount(int index, std::optional<int> count);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString countText(int index) const;
};

} // namespace ilvm::kit
