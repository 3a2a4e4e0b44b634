// A long code in groups of four, as it is compared by eye: groups that differ from another code's are strong and
// underlined. It can be selected with the mouse nowhere: the field or the menu copies it. Not here: what the code is.
#pragma once
#include "client/kit/accessible.hpp"
#include "client/kit/tokens.hpp"

namespace ilvm::kit {

class GroupedCode : public Painted {
    Q_OBJECT

public:
    explicit GroupedCode(const QString& code = {}, QWidget* parent = nullptr);

    void setCode(const QString& code, const QString& other = {}); // blanks do not count
    void setTone(Tone tone);

    QString spoken() const override { return groups_.join(QLatin1Char(' ')); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QPoint> flow(int width) const; // where the groups stand, line by line

    QStringList groups_;
    QStringList other_;
    Tone tone_ = Tone::neutral;
};

QStringList inGroups(const QString& code); // of four

} // namespace ilvm::kit
