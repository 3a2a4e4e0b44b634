// One recruitment in the list: its reference, the person and the post, where, which day and how near, how far its tasks
// are, and where it stands. Not here: the names of the columns (recruitment_head.hpp).
#pragma once
#include "client/ticket/selectable_row.hpp"
#include "client/ticket/workspace.hpp"

namespace ilvm::kit {
class Chip;
class ClampedLabel;
class Gauge;
class Label;
} // namespace ilvm::kit

namespace ilvm::ticket {

class RecruitmentRow : public SelectableRow {
    Q_OBJECT

public:
    explicit RecruitmentRow(const Workspace& workspace, QWidget* parent = nullptr);

    void show(const api::Ticket& ticket, bool pending) override;
    void setAlone(); // in no list that moves the keyboard: it is a stop of its own
    QString reference() const;
    QString spoken() const override { return said_; } // not the sentence of any ticket
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void measure();
    QWidget* makePerson();
    QWidget* makeService();
    QWidget* makeDay();
    QWidget* makeShare();
    void showPost();
    void showDay(const api::Ticket& ticket);
    void showShare(const api::Ticket& ticket);

    Workspace workspace_;
    kit::Label* reference_;
    kit::ClampedLabel* person_;
    kit::ClampedLabel* post_;
    kit::ClampedLabel* service_;
    kit::ClampedLabel* site_;
    kit::Label* day_;
    kit::Label* left_;
    kit::Gauge* gauge_;
    kit::Label* figures_;
    QWidget* lateMark_;
    kit::Label* late_;
    QWidget* serviceBox_;
    QWidget* dayBox_;
    QWidget* shareBox_;
    QWidget* statusBox_;
    kit::Chip* status_;
    QString serviceWords_, postWords_, said_;
    bool alone_ = false;
};

} // namespace ilvm::ticket
