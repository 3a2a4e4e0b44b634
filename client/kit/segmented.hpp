// A few choices side by side of which exactly one is on: all are seen, the arrows walk them, Tab leaves.
// Not here: what they mean.
#pragma once
#include <QWidget>

class QButtonGroup;

namespace ilvm::kit {

class Segmented : public QWidget {
    Q_OBJECT

public:
    explicit Segmented(const QStringList& names, QWidget* parent = nullptr);

    int current() const;
    void setCurrent(int index); // tells, where it was another one
    void setName(int index, const QString& name);

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QButtonGroup* group_;
};

} // namespace ilvm::kit
