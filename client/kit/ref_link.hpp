// A reference that opens what it names. Not here: what opens.
#pragma once
#include <QAbstractButton>

namespace ilvm::kit {

class RefLink : public QAbstractButton {
    Q_OBJECT

public:
    explicit RefLink(const QString& reference, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool ring_ = false;
};

} // namespace ilvm::kit
