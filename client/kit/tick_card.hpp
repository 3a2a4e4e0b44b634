// A box to tick with its words, wide enough to be a target of its own; at its right, quietly, whom it concerns.
// Not here: what ticking it brings.
#pragma once
#include <QAbstractButton>

namespace ilvm::kit {

class TickCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit TickCard(const QString& text, const QString& whom, QWidget* parent = nullptr);

    const QString& whom() const { return whom_; }
    void setWhom(const QString& whom);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void name();

    QString whom_;
    bool ring_ = false;
};

} // namespace ilvm::kit
