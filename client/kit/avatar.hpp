// A person as two letters in a disc, coloured by a hash of the stable id so that it is the same everywhere.
// Not here: photographs; the application knows none.
#pragma once
#include "client/kit/accessible.hpp"
#include "client/kit/tokens.hpp"

namespace ilvm::kit {

// "Nadia Benali" gives NB, "Léa" L; nothing gives "?".
QString initials(const QString& name);

void paintAvatar(QPainter* painter, const Tokens& tokens, const QRectF& where, const QString& name,
                 const QString& stableId);

class Avatar : public Painted {
    Q_OBJECT

public:
    // `side` in logical pixels at 100 %: 18 in cards, 24 in discussions, 28 for oneself.
    explicit Avatar(int side = 24, QWidget* parent = nullptr);
    void setPerson(const QString& name, const QString& stableId);

    QAccessible::Role role() const override { return QAccessible::Graphic; }
    QString spoken() const override { return name_; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int side_;
    QString name_;
    QString stableId_;
};

} // namespace ilvm::kit
