// How the page of the audit is put together.
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/search_field.hpp"
#include "client/kit/style.hpp"
#include "client/panels/administration/audit_page.hpp"
#include "client/panels/administration/audit_table.hpp"
#include "client/ticket/person_picker.hpp"

#include <QBoxLayout>
#include <QComboBox>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

constexpr int pauseMilliseconds = 250, dayWidth = 210, actorWidth = 190;

} // namespace

AuditPage::AuditPage(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      model_(workspace),
      search_(new kit::SearchField(tr("Words, person or reference"), QStringLiteral("/"))),
      subject_(new QComboBox),
      actor_(new ticket::PersonPicker(workspace.requests, tr("By whom"))),
      from_(new kit::DayEdit),
      to_(new kit::DayEdit),
      fault_(new kit::Label(QString(), kit::TypeRole::captionStrong)),
      export_(new kit::Button(tr("Export (xlsx)"))),
      table_(new AuditTable(model_)),
      whole_(new QStackedWidget),
      empty_(new kit::EmptyState(kit::Icon::history, QString(), QString())),
      one_(new kit::Card),
      oneWords_(new kit::Label(QString(), kit::TypeRole::body)),
      oneHash_(new kit::Label(QString(), kit::TypeRole::reference, &kit::Tokens::textTertiary)),
      foot_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::l, kit::space::s, kit::space::l, kit::space::m);
    column->setSpacing(kit::space::m);
    filters_ = new QWidget;
    auto* filters = new QVBoxLayout(filters_);
    filters->setContentsMargins(0, 0, 0, 0);
    filters->setSpacing(kit::space::s);
    filters->addLayout(makeFilters());
    filters->addLayout(makeDays());
    filters->addWidget(fault_);
    column->addWidget(filters_);
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->addWidget(table_);
    whole_->addWidget(card);
    whole_->addWidget(empty_);
    column->addWidget(whole_, 1);
    one_->column()->addWidget(oneWords_);
    one_->column()->addWidget(oneHash_);
    for (auto* label : {oneWords_, oneHash_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    one_->hide();
    column->addWidget(one_);
    column->addWidget(foot_);
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connectAll();
    ask();
}

QHBoxLayout* AuditPage::makeFilters() {
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s);
    row->addWidget(search_, 1);
    subject_->setAccessibleName(tr("Subject"));
    const std::pair<QString, QString> all[] = {{tr("Everything"), {}},
                                               {tr("People"), QStringLiteral("user")},
                                               {tr("Requests"), QStringLiteral("ticket")},
                                               {tr("Settings"), QStringLiteral("setting")},
                                               {tr("Catalogue"), QStringLiteral("catalogue_item")}};
    for (const auto& [name, code] : all)
        subject_->addItem(name, code);
    row->addWidget(subject_);
    actor_->setAccessibleName(tr("By whom"));
    actor_->setClearButtonEnabled(true);
    actor_->setMinimumWidth(kit::tokens(this).scaled(actorWidth));
    row->addWidget(actor_);
    return row;
}

QHBoxLayout* AuditPage::makeDays() {
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s);
    const auto add = [&](const QString& name, kit::DayEdit* day) {
        row->addWidget(new kit::Label(name, kit::TypeRole::secondary, &kit::Tokens::textSecondary));
        day->setAccessibleName(name);
        day->setFixedWidth(kit::tokens(this).scaled(dayWidth));
        row->addWidget(day);
    };
    add(tr("From"), from_);
    add(tr("to"), to_);
    row->addStretch();
    export_->setGlyph(kit::Icon::download);
    row->addWidget(export_);
    fault_->setTone(kit::Tone::danger);
    fault_->hide();
    return row;
}

} // namespace ilvm::panels
