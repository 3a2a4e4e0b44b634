// The templates of recruitments as an admin edits them: the tasks and wishes of arrivals, moves and departures, and
// what they would create. Recruitments that were sent keep the template they began with. Not here: drafts and saving
// (template_book), the fields (task_editor, wish_editor).
#pragma once
#include "client/panels/recruitment_templates/template_book.hpp"
#include "client/panels/recruitment_templates/template_faults.hpp"
#include "client/ticket/action_runner.hpp"
#include "client/ticket/panel.hpp"

#include <QTimer>

class QStackedWidget;

namespace ilvm::kit {
class Banner;
class Button;
class EmptyState;
class Label;
class ProgressLine;
class Segmented;
class TabBar;
} // namespace ilvm::kit

namespace ilvm::panels {

class ItemsPage;
class TaskEditor;
class TemplatePreview;
class WishEditor;

class RecruitmentTemplatesPanel : public ticket::Panel {
    Q_OBJECT

public:
    enum Tab { tasks, wishes, preview };

    RecruitmentTemplatesPanel(const ticket::Workspace& workspace, ticket::ActionRunner& runner,
                              QWidget* parent = nullptr);

    QString title() const override;
    QString quietCount() const override;
    void focusList() override;
    bool canSave() const override;
    void save() override;
    QList<QWidget*> zones() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Kind = domain::RecruitmentKind;

    struct Removed {
        Section section;
        int item;
        QString name;
        domain::Template before;
    };
    struct Place { // what is open in one template
        std::array<int, 2> chosen{0, 0};
        std::optional<Removed> removed; // until something else is written
    };

    QWidget* makeHead();
    QWidget* makePages();
    QWidget* makeFoot();
    void connectAll();
    void connectPage(Section section, ItemsPage* page);

    Kind kind() const;
    const TemplateDraft* draft() const { return book_.draft(kind()); }
    int& chosen(Section section) { return places_[kind()].chosen[static_cast<std::size_t>(section)]; }
    ItemsPage* pageOf(Section section) const { return section == Section::tasks ? taskPage_ : wishPage_; }
    void edit(domain::Template now);
    void add(Section section);
    void duplicate(Section section);
    void move(Section section, int by);
    void remove(Section section);
    void putBack();
    void begin(Section section); // a new one is written in its fields
    void goToFirst();            // place that is to be mended

    void refresh();
    void showWaiting();
    void showHead();
    void showItems(Section section);
    void showBanner();
    void showFoot();
    void act(); // what the banner offers
    QString stateWords() const;
    std::vector<std::string> services() const;

    ticket::Workspace workspace_;
    TemplateBook book_;
    std::map<Kind, Place> places_;
    Faults faults_;
    kit::Segmented* kind_;
    kit::TabBar* tabs_;
    kit::ProgressLine* progress_;
    kit::Banner* banner_;
    QStackedWidget* whole_; // nothing has come, or the pages
    kit::EmptyState* empty_;
    QStackedWidget* pages_;
    TaskEditor* taskEditor_;
    WishEditor* wishEditor_;
    ItemsPage* taskPage_;
    ItemsPage* wishPage_;
    TemplatePreview* preview_;
    QWidget* foot_ = nullptr;
    kit::Label* state_;
    kit::Button* look_;
    kit::Button* revert_;
    kit::Button* save_;
    QTimer slow_, late_; // while nothing has come yet
};

} // namespace ilvm::panels
