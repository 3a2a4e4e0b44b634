// Several lines of plain text, as high as they need between two bounds. Tab leaves it. Not here: the send keys, which
// go up to whoever owns it (Ctrl with Return is not swallowed).
#pragma once
#include <QPlainTextEdit>

namespace ilvm::kit {

class TextEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    TextEdit(int leastLines, int mostLines, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int lines() const;
    int heightOf(int lines) const;
    void grow();

    int leastLines_;
    int mostLines_;
};

} // namespace ilvm::kit
