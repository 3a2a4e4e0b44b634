// One section of a template: the list of its tasks or of its wishes, beside it the chosen one in an editor, and what
// can be done to it. Not here: the editor (task_editor, wish_editor) and the template (template_book).
#pragma once
#include "client/panels/recruitment_templates/item_list.hpp"

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace ilvm::kit {
class Button;
class ClampedLabel;
class EmptyState;
class Label;
} // namespace ilvm::kit

namespace ilvm::panels {

class ItemsPage : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString list, add;             // the list's name, the button's words
        QString emptyTitle, emptyText; // while there is none
    };

    ItemsPage(const Words& words, QWidget* editor, QWidget* parent = nullptr);

    void show(const QList<ListedItem>& items, int current, const QString& problem, bool isFull);
    ItemList& list() { return *list_; }
    void focusList();
    void reveal(QWidget* field); // scrolls to it and gives it the focus
    void scrollToTop();

Q_SIGNALS:
    void addAsked();
    void duplicateAsked();
    void moveAsked(int by);
    void removeAsked();

private:
    QWidget* makeList();
    QWidget* makeDetail(QWidget* editor);
    QWidget* makeActions();

    ItemList* list_;
    kit::Button* add_;
    kit::Label* problem_;
    kit::EmptyState* empty_;
    QStackedWidget* right_; // nothing yet, or the chosen one
    QScrollArea* scroll_;
    kit::ClampedLabel* title_;
    kit::Button* up_;
    kit::Button* down_;
    kit::Button* duplicate_;
    kit::Button* remove_;
};

} // namespace ilvm::panels
