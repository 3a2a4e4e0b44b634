#include "client/panels/recruitment_templates/waits_list.hpp"

#include "client/kit/style.hpp"
#include "client/kit/tick_row.hpp"
#include "client/panels/recruitment_templates/template_items.hpp"
#include "client/ticket/faces.hpp"

namespace ilvm::panels {
namespace {

constexpr int mostRows = 7;

} // namespace

WaitsList::WaitsList(QWidget* parent) : QListWidget(parent) {
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new kit::TickRow(this));
    connect(this, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const auto code = item->data(Qt::UserRole).toString().toStdString();
        std::erase(waits_, code);
        if (item->checkState() == Qt::Checked) waits_.push_back(code);
        Q_EMIT edited();
    });
}

void WaitsList::show(const domain::Template& model, int task) {
    const QSignalBlocker silence(this);
    const auto place = static_cast<std::size_t>(task);
    waits_ = model.tasks.at(place).waits_for;
    QList<std::pair<QString, QString>> rows; // code and name
    for (std::size_t i = 0; i < model.tasks.size(); ++i)
        if (i != place) rows.append({ticket::words(model.tasks[i].code), nameOf(model.tasks[i])});
    for (const auto& code : waits_) {
        const bool isThere =
            std::any_of(model.tasks.begin(), model.tasks.end(), [&](const auto& other) { return other.code == code; });
        if (!isThere) rows.append({ticket::words(code), tr("%1 (no longer exists)").arg(ticket::words(code))});
    }
    const bool isOther = count() != rows.size();
    while (count() > rows.size())
        delete takeItem(count() - 1);
    while (count() < rows.size())
        addItem(new QListWidgetItem);
    for (int i = 0; i < count(); ++i) {
        const auto& [code, name] = rows.at(i);
        const bool on = std::find(waits_.begin(), waits_.end(), code.toStdString()) != waits_.end();
        item(i)->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item(i)->setText(name);
        item(i)->setToolTip(name);
        item(i)->setData(Qt::UserRole, code);
        item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    if (isOther) updateGeometry();
}

std::vector<std::string> WaitsList::waits() const {
    return waits_;
}

QSize WaitsList::sizeHint() const {
    const int rows = std::clamp(count(), 1, mostRows);
    return {200, rows * kit::tokens(this).scaled(kit::TickRow::height) + 2 * frameWidth()};
}

QSize WaitsList::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void WaitsList::focusInEvent(QFocusEvent* event) {
    if (currentRow() < 0 && count() > 0) setCurrentRow(0);
    QListWidget::focusInEvent(event);
}

} // namespace ilvm::panels
