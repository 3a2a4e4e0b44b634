// The mapping of directory groups to rights: its rows, the one that is open in fields, and before anything is saved who
// gains and who loses what. Not here: drafts and calls (mapping_book.hpp).
#pragma once
#include "client/panels/administration/mapping_book.hpp"
#include "client/panels/administration/mapping_table.hpp"

#include <QWidget>

class QStackedWidget;

namespace ilvm::kit {
class Banner;
class Button;
class EmptyState;
class Label;
} // namespace ilvm::kit

namespace ilvm::panels {

class EffectView;
class MappingEditor;

class MappingPage : public QWidget {
    Q_OBJECT

public:
    explicit MappingPage(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    void bring() { book_.bring(); }
    bool canSave() const { return book_.isChanged(); }
    void save(); // the next step to it: the effect, then the saving
    void focusList();
    QList<QWidget*> zones() const;

Q_SIGNALS:
    void said(const QString& sentence, ilvm::kit::Tone tone);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Page { nothingPage, rowsPage, effectPage };

    QWidget* makeRows();
    QWidget* makeFoot();
    void connectAll();
    void refresh();
    void showRows();
    void showBanner();
    void showFoot();
    QString stateWords() const;
    int faults() const;
    void goToFault();
    void add();
    void remove();
    void edit(const api::GroupRight& row);
    void back();

    ticket::Workspace workspace_;
    MappingBook book_;
    MappingModel model_;
    kit::Banner* banner_;
    QStackedWidget* pages_;
    kit::EmptyState* empty_;
    MappingTable* table_;
    kit::Button* add_;
    QStackedWidget* side_;
    MappingEditor* editor_;
    EffectView* effect_;
    QWidget* foot_ = nullptr;
    kit::Label* state_;
    kit::Button* back_;
    kit::Button* revert_;
    kit::Button* next_;
    int chosen_ = 0;
};

} // namespace ilvm::panels
