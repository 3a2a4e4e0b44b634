// A filter by origin service: one chip a service, as many as fit, the others behind a button. Only one is on.
// Not here: what is filtered (the panels).
#pragma once
#include "client/ticket/workspace.hpp"

#include <QMap>
#include <QWidget>

namespace ilvm::kit {
class Button;
class FilterChip;
} // namespace ilvm::kit

namespace ilvm::ticket {

class OriginChips : public QWidget {
    Q_OBJECT

public:
    // `all`: what the first chip says. With counts each chip says how many it would show.
    OriginChips(const Workspace& workspace, const QString& all, bool withCounts, QWidget* parent = nullptr);

    void setCounts(const QMap<QString, int>& counts); // by code of the service
    const QString& origin() const { return origin_; } // empty: all
    void setOrigin(const QString& origin);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void originChanged(const QString& origin);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show(const QString& origin, const QString& label, int count);
    QStringList fitting() const;
    void place();
    void openMenu();
    void choose(const QString& origin);

    Workspace workspace_;
    QString all_;
    bool withCounts_;
    QString origin_;
    QMap<QString, int> counts_;
    QMap<QString, kit::FilterChip*> chips_; // "" first
    QStringList hidden_;
    kit::Button* more_;
};

} // namespace ilvm::ticket
