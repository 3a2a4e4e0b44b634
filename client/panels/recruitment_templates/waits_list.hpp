// The other tasks of a template, each with a box: those that are to be done before. One stop for Tab, the space bar
// ticks. Not here: whether the waits form a circle (template_faults).
#pragma once
#include "shared/domain/recruitment.hpp"

#include <QListWidget>

namespace ilvm::panels {

class WaitsList : public QListWidget {
    Q_OBJECT

public:
    explicit WaitsList(QWidget* parent = nullptr);

    // All tasks but this one. What is waited for and does not exist stands there too, so that it can be unticked.
    void show(const domain::Template& model, int task);
    std::vector<std::string> waits() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    std::vector<std::string> waits_; // in the order in which they were ticked
};

} // namespace ilvm::panels
