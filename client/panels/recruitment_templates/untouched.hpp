// Fields of something new that nobody has been in yet: that they are empty is not said before they are left.
// Not here: what is wrong with them.
#pragma once
#include <QList>
#include <QObject>

namespace ilvm::kit {
class Field;
}

namespace ilvm::panels {

class Untouched : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void begin(const QList<kit::Field*>& fields); // these, and no others
    bool contains(const kit::Field* field) const;

Q_SIGNALS:
    void touched(); // one of them was left

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QList<kit::Field*> fields_;
};

} // namespace ilvm::panels
