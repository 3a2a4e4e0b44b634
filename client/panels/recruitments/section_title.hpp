// The heading of a section of a form: its number in a disc, its name, and quietly what is to be known about it.
#pragma once
#include <QWidget>

namespace ilvm::kit {
class ClampedLabel;
}

namespace ilvm::panels {

class SectionTitle : public QWidget {
    Q_OBJECT

public:
    SectionTitle(int number, const QString& title, const QString& note = {}, QWidget* parent = nullptr);
    void setNote(const QString& note);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int number_;
    kit::ClampedLabel* note_;
};

} // namespace ilvm::panels
