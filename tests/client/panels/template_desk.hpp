// The place of templates over a desk, and the hands of the admin who sits there. Not here: what is expected of it.
#pragma once
#include "client/kit/field.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/tab_bar.hpp"
#include "client/panels/recruitment_templates/item_list.hpp"
#include "client/panels/recruitment_templates/recruitment_templates_panel.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/recruitment_world.hpp"
#include "tests/client/support/text.hpp"

#include <QLineEdit>

namespace ilvm::tests {

class TemplateDesk {
public:
    enum Kind { arrival, move, departure };

    explicit TemplateDesk(World world = templateDesk());

    Desk& desk() { return *desk_; }
    panels::RecruitmentTemplatesPanel& panel() const;
    void waitForTasks(int count);
    api::RecruitmentTemplate& saved(int kind = arrival); // as the server has it

    void turnTo(int tab);
    void choose(int kind);
    panels::ItemList& list() const; // that is seen
    QStringList listed() const;     // names
    void open(int row) const { list().setCurrentRow(row); }
    bool press(const char* name); // false: nothing can be pressed by that name

    // The control whose name begins so and that is seen; the first of its kind where the name is empty.
    template <typename T>
    T& named(const char* name) const {
        for (auto* each : panel().findChildren<T*>())
            if (each->isVisibleTo(&panel()) && (!*name || each->accessibleName().startsWith(text(name)))) return *each;
        qFatal("nothing is called %s", name);
    }
    QLineEdit& line(const char* name) const { return named<QLineEdit>(name); }
    QString problemOf(const char* name) const; // what its field says is wrong; empty: nothing
    QString banner() const;                    // empty: none is seen
    QString said() const;                      // all labels that are seen
    bool canSave() const;

private:
    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;
};

} // namespace ilvm::tests
