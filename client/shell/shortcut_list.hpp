// F1: every key and what it does. Not here: the keys themselves (main_window, client/ticket/row_list).
#pragma once
#include <QDialog>

namespace ilvm::shell {

class ShortcutList : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutList(QWidget* window);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ilvm::shell
