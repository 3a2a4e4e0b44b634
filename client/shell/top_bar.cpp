#include "client/shell/top_bar.hpp"

#include "client/kit/button.hpp"
#include "client/kit/label.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/style.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace ilvm::shell {
namespace {

constexpr int barHeight = 52, searchWidth = 290, dotSide = 7;

} // namespace

// The bell, with a dot while something is unseen; its name says how much.
class Bell : public kit::IconButton {
public:
    explicit Bell(const QString& name) : IconButton(kit::Icon::bell, name) {}
    void setUnseen(bool unseen) {
        unseen_ = unseen;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        IconButton::paintEvent(event);
        if (!unseen_) return;
        QPainter painter(this);
        const QRectF dot(width() / 2.0 + 2, height() / 2.0 - 9, dotSide, dotSide);
        kit::paintBox(&painter, dot, dotSide / 2.0, kit::tokens(this).accent);
    }

private:
    bool unseen_ = false;
};

TopBar::TopBar(QWidget* parent)
    : QWidget(parent),
      title_(new kit::Label(QString(), kit::TypeRole::paneTitle)),
      quiet_(new kit::Label(QString(), kit::TypeRole::body, &kit::Tokens::textTertiary)),
      search_(new kit::SearchField(tr("Search ticket, person…"), QStringLiteral("Ctrl K"))),
      bell_(new Bell(tr("Notifications"))),
      theme_(new kit::IconButton(kit::Icon::moon, tr("Dark theme"))),
      fresh_(new kit::Button(tr("New request"), kit::ButtonVariant::secondary)) {
    setFixedHeight(kit::tokens(this).scaled(barHeight));
    search_->setMaximumWidth(searchWidth);
    search_->setContextMenuPolicy(Qt::NoContextMenu);
    search_->installEventFilter(this); // a door: the words are typed in the palette that it opens
    fresh_->setGlyph(kit::Icon::plus);
    fresh_->setKey(QStringLiteral("N"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 12, 0);
    row->setSpacing(kit::space::s);
    row->addWidget(title_);
    row->addWidget(quiet_);
    row->addStretch(1);
    row->addWidget(search_, 2);
    row->addSpacing(kit::space::xs);
    row->addWidget(bell_);
    row->addWidget(theme_);
    row->addSpacing(kit::space::xs);
    row->addWidget(fresh_);
    connect(theme_, &QPushButton::clicked, this, &TopBar::themeToggled);
    connect(fresh_, &QPushButton::clicked, this, &TopBar::newRequestAsked);
    connect(bell_, &QPushButton::clicked, this,
            [this] { Q_EMIT noticesAsked(bell_->mapToGlobal(QPoint(0, bell_->height()))); });
}

void TopBar::setHeading(const QString& title, const QString& quietCount) {
    title_->setText(title);
    quiet_->setText(quietCount);
}

void TopBar::setDark(bool dark) {
    theme_->setGlyph(dark ? kit::Icon::sun : kit::Icon::moon);
    theme_->setName(dark ? tr("Light theme") : tr("Dark theme"));
}

void TopBar::setNotices(int unseen) {
    bell_->setUnseen(unseen > 0);
    bell_->setName(unseen == 0 ? tr("Notifications") : tr("Notifications: %n unseen", nullptr, unseen));
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
    const bool pressed = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress;
    if (watched == search_ && pressed) {
        if (event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (key->text().isEmpty() && key->key() != Qt::Key_Return) return false;
        }
        Q_EMIT searchAsked();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TopBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) setFixedHeight(kit::tokens(this).scaled(barHeight));
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, kit::tokens(this).border);
}

} // namespace ilvm::shell
