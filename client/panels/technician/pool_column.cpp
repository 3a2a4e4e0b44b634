#include "client/panels/technician/pool_column.hpp"

#include "client/kit/empty_state.hpp"
#include "client/kit/format.hpp"
#include "client/kit/label.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/panels/technician/pool_card.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QPainter>

namespace ilvm::panels {
namespace {

kit::Icon iconOf(domain::Pool pool) {
    switch (pool) {
    case domain::Pool::arrivals:
        return kit::Icon::userPlus;
    case domain::Pool::imago:
        return kit::Icon::grid;
    default:
        return kit::Icon::inbox;
    }
}

class PoolIcon : public kit::Painted {
public:
    explicit PoolIcon(domain::Pool pool) : pool_(pool) { setFixedSize(18, 18); }
    QString spoken() const override { return {}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const auto& t = kit::tokens(this);
        const bool arrivals = pool_ == domain::Pool::arrivals;
        kit::paintIcon(&painter, QRectF(1, 1, 16, 16), iconOf(pool_),
                       arrivals ? t.tone(kit::Tone::violet).text : t.accentText);
    }

private:
    domain::Pool pool_;
};

} // namespace

PoolColumn::PoolColumn(const ticket::Workspace& workspace, domain::Pool pool, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      pool_(pool),
      model_(workspace.truth, workspace.pending, models::pool(pool)),
      rows_(new ticket::RowList(model_, [this] { return new PoolCard(workspace_); })),
      count_(new kit::Label(QString(), kit::TypeRole::secondaryTitle, &kit::Tokens::textTertiary)),
      useful_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      empty_(new kit::EmptyState(kit::Icon::checkCircle, QString(), QString())) {
    setMinimumWidth(kit::tokens(this).scaled(narrowest));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 12, 0);
    head->setSpacing(kit::space::s);
    head->addWidget(new PoolIcon(pool));
    head->addWidget(new kit::Label(name(), kit::TypeRole::sectionTitle));
    head->addWidget(count_);
    head->addStretch();
    head->addWidget(useful_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 14, 1, 1);
    column->setSpacing(kit::space::m);
    column->addLayout(head);
    rows_->setSpacing(10);
    rows_->widget()->layout()->setContentsMargins(8, 4, 8, 10);
    rows_->setAccessibleName(name());
    rows_->setEmptyState(empty_);
    setFilter({});
    connect(empty_, &kit::EmptyState::actionChosen, this, &PoolColumn::filterClearAsked);
    column->addWidget(rows_, 1);
    connect(&model_, &models::TicketListModel::countChanged, this, [this] {
        showCount();
        Q_EMIT countChanged();
    });
    showCount();
}

QString PoolColumn::name() const {
    return tr("Pool %1").arg(ticket::words(domain::labelOf(pool_)));
}

void PoolColumn::showCount() {
    const int count = model_.rowCount();
    count_->setText(kit::figure(count));
    int blocking = 0;
    std::vector<base::Instant> sent;
    for (int row = 0; row < count; ++row) {
        blocking += model_.at(row).priority == domain::Priority::blocking;
        sent.push_back(model_.at(row).created_at);
    }
    // One useful word: what stops somebody working, else how long people wait here.
    if (blocking > 0) return useful_->setText(tr("%n blocking", nullptr, blocking));
    if (sent.empty()) return useful_->setText({});
    const auto middle = sent.begin() + static_cast<std::ptrdiff_t>(sent.size() / 2);
    std::nth_element(sent.begin(), middle, sent.end());
    // Of what has just come there is nothing useful to say.
    const auto sentAt = kit::localTime(*middle), now = QDateTime::currentDateTime();
    useful_->setText(sentAt.secsTo(now) < 60 ? QString() : tr("median %1").arg(kit::age(sentAt, now)));
}

void PoolColumn::setFilter(const QString& text) {
    model_.setText(text);
    if (text.isEmpty())
        empty_->setWords(tr("Nothing to take"),
                         tr("New requests of this pool will appear here as soon as they are sent."));
    else
        empty_->setWords(tr("No result for “%1”").arg(text), {});
    empty_->setAction(text.isEmpty() ? QString() : tr("Clear the filter"));
}

void PoolColumn::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) setMinimumWidth(kit::tokens(this).scaled(narrowest));
}

void PoolColumn::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& t = kit::tokens(this);
    kit::paintBox(&painter, rect(), kit::radius::panel, t.sunken, t.border, t.line);
}

} // namespace ilvm::panels
