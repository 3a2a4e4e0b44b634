// The places a person may enter, in groups, with what waits in each; at the foot the state of the link and the person.
// Not here: the panels themselves (main_window) and which places there are (panel_registry).
#pragma once
#include "client/kit/icon.hpp"
#include "client/kit/state_line.hpp"

#include <QMap>
#include <QWidget>
#include <optional>

class QBoxLayout;

namespace ilvm::kit {
class Avatar;
class ClampedLabel;
class IconButton;
class Label;
class RailButton;
} // namespace ilvm::kit

namespace ilvm::shell {

struct Place {
    QString id;    // "technician"
    QString group; // "Cockpits"
    QString label; // "Technicien"
    kit::Icon icon = kit::Icon::inbox;
};

class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    void setPlaces(const QList<Place>& places);
    void setCurrent(const QString& id);
    void setCount(const QString& id, std::optional<int> count);
    void setPerson(const QString& name, const QString& stableId, const QString& role);
    void setLink(kit::LinkDot dot, const QString& sentence);
    void setFolded(bool folded);
    bool isFolded() const { return folded_; }

Q_SIGNALS:
    void placeChosen(const QString& id);
    void personMenuAsked(const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* makeHead();
    QWidget* makeFoot();
    void fold();

    QList<Place> places_;
    QString current_;
    bool folded_ = false;
    QBoxLayout* list_;
    QMap<QString, kit::RailButton*> buttons_;
    QMap<QString, int> counts_;
    QList<QWidget*> groups_;
    QBoxLayout* linkRow_ = nullptr;
    QBoxLayout* personRow_ = nullptr;
    QWidget* productWords_ = nullptr;
    QWidget* personWords_ = nullptr;
    kit::StateLine* link_ = nullptr;
    kit::Avatar* avatar_ = nullptr;
    kit::ClampedLabel* name_ = nullptr;
    kit::ClampedLabel* role_ = nullptr;
    kit::IconButton* more_ = nullptr;
};

} // namespace ilvm::shell
