// The parts of a toast that can be clicked, on its dark ground. Private to toast.cpp.
#pragma once
#include <QAbstractButton>
#include <cstdint>

namespace ilvm::kit {

class ToastButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { action, close };

    ToastButton(const QString& text, Kind kind, QWidget* parent);
    void setKey(const QString& key);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind kind_;
    QString key_;
};

} // namespace ilvm::kit
