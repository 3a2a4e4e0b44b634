// Pictures of a client's places, kept in a folder under names; which look each has.
#pragma once
#include "tests/client/desk/desk.hpp"

#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QTest>

namespace ilvm::tests {

struct Look {
    QString name;
    kit::Scheme scheme = kit::Scheme::light;
    QSize size = {1440, 900};
    int text = 100;
};

class Album {
public:
    Album(QString folder, QString only) : folder_(std::move(folder)), only_(std::move(only)) { QDir().mkpath(folder_); }
    bool wants(const QString& name) const { return only_.isEmpty() || name.contains(only_); }
    void keep(QWidget& window, const QString& name) const {
        QTest::qWait(60); // what is laid out later
        window.grab().save(folder_ + QLatin1Char('/') + name + QStringLiteral(".png"));
    }
    // With the dialogs that stand over it.
    void keepAll(QWidget& window, const QString& name) const {
        QTest::qWait(60);
        QPixmap picture = window.grab();
        QPainter painter(&picture);
        for (auto* dialog : window.findChildren<QDialog*>())
            if (dialog->isVisible())
                painter.drawPixmap((window.width() - dialog->width()) / 2, (window.height() - dialog->height()) / 2,
                                   dialog->grab());
        painter.end();
        picture.save(folder_ + QLatin1Char('/') + name + QStringLiteral(".png"));
    }

private:
    QString folder_, only_;
};

inline void place(Album& album, kit::Theme& theme, const Look& look, World world, const QString& id,
                  const QString& name, const std::function<void(Desk&)>& then = {}) {
    if (!album.wants(name)) return;
    Desk desk(theme, std::move(world), look.size);
    desk.window().showPlace(id);
    if (then) then(desk);
    album.keepAll(desk.window(), name);
}

// Of recruitments: HR's, the manager's, the technicians' and the templates of admins.
void keepRecruitments(Album& album, kit::Theme& theme, const Look& look);
// Of the application's admins, and of rights that change while a window is open.
void keepAdministration(Album& album, kit::Theme& theme, const Look& look);

// Of one's own absences and sessions, and of what is decided in somebody's place.
void keepPersonal(Album& album, kit::Theme& theme, const Look& look);

} // namespace ilvm::tests
