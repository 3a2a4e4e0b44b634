// The tasks or the wishes of a template, one under the other: what each is called, a quieter line, and whether
// something of it is to be mended. One stop for Tab; arrows walk it, Alt with an arrow moves the chosen one.
// Not here: what they are (template_items.hpp) and the buttons beside it (items_page.hpp).
#pragma once
#include <QListWidget>

namespace ilvm::panels {

struct ListedItem {
    QString name;
    QString detail;
    bool isWrong = false;

    bool operator==(const ListedItem&) const = default;
};

class ItemList : public QListWidget {
    Q_OBJECT

public:
    explicit ItemList(const QString& name, QWidget* parent = nullptr);

    // Says nothing of the choice: whoever fills it knows which one it is.
    void show(const QList<ListedItem>& items, int current);

Q_SIGNALS:
    void chosen(int item);
    void moveAsked(int by);
    void removeAsked();
    void openAsked(); // Return: to its fields

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QList<ListedItem> shown_;
};

} // namespace ilvm::panels
