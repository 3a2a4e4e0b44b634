// The form of a new recruitment: an arrival, a move or a departure; who will decide; and sending it.
// Not here: what is said in it (recruitment_fields) and one that is under way (recruitment_page).
#pragma once
#include "client/panels/recruitments/recruitment_draft.hpp"
#include "client/ticket/workspace.hpp"

#include <QTimer>
#include <QWidget>

class QScrollArea;

namespace ilvm::kit {
class Banner;
class Button;
class Label;
class Segmented;
} // namespace ilvm::kit

namespace ilvm::ticket {
class PathPreview;
}

namespace ilvm::panels {

class RecruitmentFields;

class RecruitmentForm : public QWidget {
    Q_OBJECT

public:
    explicit RecruitmentForm(const ticket::Workspace& workspace, QWidget* parent = nullptr);
    ~RecruitmentForm() override;

    void focusFirst();
    void keepDraft();
    void startWith(const RecruitmentDraft& draft, const QString& state); // instead of what stands there
    RecruitmentFields& fields() { return *fields_; }

Q_SIGNALS:
    void closeAsked();
    void submitted(const QString& reference);
    void recruitmentAsked(const QString& reference); // another one

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makePage();
    QWidget* makeFoot();
    void connectAll();
    RecruitmentDraft draft() const;
    void write(const RecruitmentDraft& draft);
    void restoreDraft();
    void takeUpFormer();
    void edited();
    void askPreview();
    void showCount();
    api::Submission submission() const;
    void send();
    void showProblem(const base::Problem& problem);
    void say(const QString& sentence, const QString& detail);
    void startAnew();

    ticket::Workspace workspace_;
    QByteArray key_; // of this recruitment: it is made once, however often it is sent
    kit::Segmented* kind_;
    QScrollArea* scroll_;
    RecruitmentFields* fields_;
    ticket::PathPreview* path_;
    kit::Label* count_;
    kit::Banner* problem_;
    kit::Label* draftState_;
    kit::Button* send_;
    QTimer keep_;
    QTimer ask_;
};

} // namespace ilvm::panels
