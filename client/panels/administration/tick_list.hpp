// Things of which any number may be ticked, a few rows high. Not here: what they are.
#pragma once
#include <QListWidget>

namespace ilvm::panels {

class TickList : public QListWidget {
    Q_OBJECT

public:
    explicit TickList(QWidget* parent = nullptr);

    struct Item {
        QString id;
        QString text;

        bool operator==(const Item&) const = default;
    };
    void setItems(const QList<Item>& items); // none of them ticked
    void setTicked(const QStringList& ids);  // one that is not among the items is added by its id
    QStringList ticked() const;
    void setMost(int rows) { most_ = rows; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void add(const Item& item);

    int most_ = 5;
};

} // namespace ilvm::panels
