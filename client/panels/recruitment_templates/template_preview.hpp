// What a template would create for an invented person: wishes to tick on the left, the tasks with their words on the
// right. All of it by the functions of shared/domain that the server uses. Not here: editing.
#pragma once
#include "client/store/truth.hpp"
#include "shared/domain/recruitment.hpp"

#include <QMap>
#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace ilvm::kit {
class EmptyState;
class Label;
} // namespace ilvm::kit

namespace ilvm::panels {

class TemplatePreview : public QWidget {
    Q_OBJECT

public:
    explicit TemplatePreview(const truth::Truth& truth, QWidget* parent = nullptr);

    void show(const domain::Template& model);

private:
    QWidget* makePerson();
    QWidget* makeTasks();
    void addWish(const domain::Wish& wish);
    QString whomOf(const std::string& wish) const;
    void showWishes();
    void showTasks();
    QWidget* cardOf(const domain::TemplateTask& task, const std::vector<domain::TemplateTask>& all,
                    const domain::Holes& holes) const;
    std::vector<std::string> ticked() const;

    const truth::Truth& truth_;
    domain::Template model_;
    bool isShown_ = false;
    QSet<QString> unticked_;         // at first, everything is wished
    QMap<QString, QString> details_; // by wish
    QWidget* wishes_;
    QVBoxLayout* wishColumn_;
    kit::Label* none_;
    kit::Label* day_;
    kit::Label* count_;
    QWidget* tasks_;
    QVBoxLayout* taskColumn_;
    kit::EmptyState* empty_;
};

} // namespace ilvm::panels
