// A day: typed as day/month/year, or chosen from a calendar; once left it is spelled out with its weekday.
// Not here: which days are right.
#pragma once
#include <QDate>
#include <QLineEdit>
#include <optional>

class QCalendarWidget;

namespace ilvm::kit {

// "26/11/2026", "26/11/26" and "26/11", which is the next one that comes; nothing of any other text.
std::optional<QDate> dayFrom(const QString& typed, const QDate& today);

class DayEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit DayEdit(QWidget* parent = nullptr);

    std::optional<QDate> day() const; // nothing while it is none
    void setDay(const std::optional<QDate>& day);
    // As it was typed, which is what a draft keeps.
    QString typed() const { return typed_; }
    void setTyped(const QString& typed);

Q_SIGNALS:
    void dayChanged(); // what stands there means another day, or none

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void open();
    void take(const QString& typed);
    void spell();
    void sign();

    QString typed_;
    QAction* calendar_ = nullptr;
    QCalendarWidget* sheet_ = nullptr;
};

} // namespace ilvm::kit
