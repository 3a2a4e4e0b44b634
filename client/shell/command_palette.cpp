#include "client/shell/command_palette.hpp"

#include "client/kit/painting.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/style.hpp"
#include "client/models/list_spec.hpp"
#include "client/ticket/faces.hpp"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace ilvm::shell {
namespace {

constexpr int paletteWidth = 600, paletteHeight = 420, rowHeight = 36, most = 30, pauseMilliseconds = 200;
constexpr int kindRole = Qt::UserRole, idRole = Qt::UserRole + 1;

} // namespace

CommandPalette::CommandPalette(const ticket::Workspace& workspace, const QList<Place>& places, const Commands& commands,
                               QWidget* window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint),
      workspace_(workspace),
      places_(places),
      commands_(commands),
      field_(new kit::SearchField(tr("Reference, words, person…"), QString())),
      results_(new QListWidget) {
    setWindowTitle(tr("Search"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedSize(paletteWidth, paletteHeight);
    results_->setFrameShape(QFrame::NoFrame);
    results_->setAccessibleName(tr("Results"));
    results_->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::m, kit::space::m, kit::space::m, kit::space::m);
    column->addWidget(field_);
    column->addWidget(results_, 1);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    field_->installEventFilter(this);
    connect(field_, &QLineEdit::textChanged, this, [this] {
        search();
        pause_.start();
    });
    connect(&pause_, &QTimer::timeout, this, &CommandPalette::askServer);
    connect(results_, &QListWidget::itemClicked, this, &CommandPalette::choose);
    connect(field_, &kit::SearchField::left, this, &QDialog::reject);
    // The keyboard stays in the field; what is read aloud is the result that it would open.
    connect(results_, &QListWidget::currentRowChanged, this, [this](int row) {
        QAccessibleEvent focus(results_, QAccessible::Focus);
        focus.setChild(row);
        if (row >= 0) QAccessible::updateAccessibility(&focus);
    });
    search();
    field_->setFocus();
}

void CommandPalette::addTicket(const api::TicketSummary& ticket) {
    const QString reference = ticket::words(ticket.reference);
    for (int row = 0; row < results_->count(); ++row)
        if (results_->item(row)->data(idRole).toString() == reference) return;
    auto* item = new QListWidgetItem(reference % QStringLiteral("   ") % ticket::words(ticket.title) %
                                         QStringLiteral("   ") % ticket::words(domain::labelOf(ticket.status)),
                                     results_);
    item->setData(kindRole, QStringLiteral("ticket"));
    item->setData(idRole, reference);
    item->setSizeHint({0, rowHeight});
    item->setToolTip(ticket::personAndService(ticket));
}

void CommandPalette::search() {
    results_->clear();
    const QString query = field_->text().trimmed();
    for (const auto& ticket : workspace_.requests.findHere(query, most))
        addTicket(ticket);
    for (const auto& place : places_) {
        if (!models::folded(place.label).contains(models::folded(query))) continue;
        auto* item = new QListWidgetItem(kit::iconFor(place.icon, kit::tokens(this).textSecondary),
                                         tr("Go to %1").arg(place.label), results_);
        item->setData(kindRole, QStringLiteral("place"));
        item->setData(idRole, place.id);
        item->setSizeHint({0, rowHeight});
    }
    for (qsizetype i = 0; i < commands_.size(); ++i) {
        const auto& command = commands_[i];
        if (!command.possible || !models::folded(command.name).contains(models::folded(query))) continue;
        auto* item = new QListWidgetItem(
            command.key.isEmpty() ? command.name : command.name % QStringLiteral("   ") % command.key, results_);
        item->setData(kindRole, QStringLiteral("command"));
        item->setData(idRole, QString::number(i));
        item->setSizeHint({0, rowHeight});
    }
    if (results_->count() > 0) results_->setCurrentRow(0);
}

// What was closed before this machine could see it is not on it.
void CommandPalette::askServer() {
    const QString query = field_->text().trimmed();
    if (query.isEmpty()) return;
    workspace_.requests.search(query, this, [this, query](base::Result<api::TicketPage> answer) {
        if (answer.has_error() || query != field_->text().trimmed()) return;
        for (const auto& ticket : answer->items)
            addTicket(ticket);
        if (results_->count() == 0) {
            auto* none = new QListWidgetItem(tr("No result for “%1”").arg(query), results_);
            none->setFlags(Qt::NoItemFlags);
        }
        if (!results_->currentItem()) results_->setCurrentRow(0);
    });
}

void CommandPalette::choose(QListWidgetItem* item) {
    if (!item || item->data(idRole).toString().isEmpty()) return;
    const QString id = item->data(idRole).toString();
    const QString kind = item->data(kindRole).toString();
    const auto run = kind == QLatin1String("command") ? commands_.at(id.toInt()).run : std::function<void()>();
    accept();
    if (run)
        run();
    else if (kind == QLatin1String("ticket"))
        Q_EMIT ticketChosen(id);
    else
        Q_EMIT placeChosen(id);
}

// Not a pop-up, which no screen reader would find, but it goes like one: with a click elsewhere.
bool CommandPalette::event(QEvent* event) {
    if (event->type() == QEvent::WindowDeactivate && isVisible()) reject();
    return QDialog::event(event);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int row = results_->currentRow();
        switch (key->key()) {
        case Qt::Key_Down:
            results_->setCurrentRow(std::min(row + 1, results_->count() - 1));
            return true;
        case Qt::Key_Up:
            results_->setCurrentRow(std::max(row - 1, 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(results_->currentItem());
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& t = kit::tokens(this);
    kit::paintBox(&painter, rect(), 0, t.raised, t.borderControl, t.line);
}

} // namespace ilvm::shell
