// Days before or after the day of a recruitment, as people write them: "J − 2", "J", "J + 5"; "-2" is understood too.
// Not here: how far it may be (shared/domain).
#pragma once
#include <QSpinBox>

namespace ilvm::panels {

class DaySpin : public QSpinBox {
    Q_OBJECT

public:
    explicit DaySpin(QWidget* parent = nullptr);

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& at) const override;
    void wheelEvent(QWheelEvent* event) override; // turns it only while it has the focus
};

} // namespace ilvm::panels
