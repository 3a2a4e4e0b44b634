// How a page of settings is put together, and where its drafts lie.
#include "client/drafts/values.hpp"
#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/administration/setting_page.hpp"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

constexpr int settingSide = 340;

} // namespace

SettingPage::SettingPage(const ticket::Workspace& workspace, SettingWords words, QList<SettingColumn> columns)
    : workspace_(workspace),
      words_(std::move(words)),
      model_(std::move(columns)),
      table_(new SettingTable(model_, words_.list)),
      whole_(new QStackedWidget),
      empty_(new kit::EmptyState(kit::Icon::list, words_.nothing, words_.nothingYet)),
      add_(new kit::Button(words_.add)),
      heading_(new kit::Label(QString(), kit::TypeRole::sectionTitle)),
      banner_(new kit::Banner(kit::Tone::danger, QString())),
      fieldColumn_(new QVBoxLayout),
      state_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      revert_(new kit::Button(tr("Undo the changes"), kit::ButtonVariant::ghost)),
      save_(new kit::Button(tr("Save"), kit::ButtonVariant::primary)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kit::space::l, kit::space::s, kit::space::l, kit::space::m);
    row->setSpacing(kit::space::m);
    row->addWidget(makeList(), 1);
    row->addWidget(makeSide());
}

QWidget* SettingPage::makeList() {
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->addWidget(table_);
    whole_->addWidget(card);
    whole_->addWidget(empty_);
    column->addWidget(whole_, 1);
    add_->setGlyph(kit::Icon::plus);
    column->addWidget(add_, 0, Qt::AlignLeft);
    return list;
}

QWidget* SettingPage::makeSide() {
    auto* card = new kit::Card;
    heading_->setWordWrap(true);
    card->column()->addWidget(heading_);
    card->column()->addWidget(banner_);
    banner_->hide();
    fieldColumn_->setSpacing(kit::space::s);
    card->column()->addLayout(fieldColumn_);
    card->column()->addSpacing(kit::space::s);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kit::space::s);
    save_->setKey(QStringLiteral("Ctrl S"));
    foot->addStretch();
    foot->addWidget(revert_);
    foot->addWidget(save_);
    card->column()->addWidget(state_);
    card->column()->addLayout(foot);
    card->column()->addStretch();
    auto* scroll = new QScrollArea; // at 130 % its fields are higher than a small window
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(card);
    card->setAutoFillBackground(false);
    scroll->setFixedWidth(kit::tokens(this).scaled(settingSide));
    side_ = scroll;
    return scroll;
}

kit::Field* SettingPage::addField(const QString& name, const QString& label, QWidget* control, bool required,
                                  bool fixed) {
    auto* field = new kit::Field(label, control);
    field->setRequired(required);
    fieldColumn_->addWidget(field);
    entries_.append({name, field, required, fixed});
    const auto typed = [this, name] { write(name); };
    if (auto* line = qobject_cast<QLineEdit*>(control)) connect(line, &QLineEdit::textChanged, this, typed);
    if (auto* text = qobject_cast<kit::TextEdit*>(control)) connect(text, &QPlainTextEdit::textChanged, this, typed);
    if (auto* box = qobject_cast<QComboBox*>(control)) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setPlaceholderText(tr("Choose"));
        connect(box, &QComboBox::currentIndexChanged, this, typed);
    }
    return field;
}

void SettingPage::begin() {
    connect(table_, &SettingTable::chosen, this, &SettingPage::choose);
    connect(add_, &QPushButton::clicked, this, &SettingPage::add);
    connect(revert_, &QPushButton::clicked, this, &SettingPage::revert);
    connect(save_, &QPushButton::clicked, this, &SettingPage::save);
    connect(&workspace_.truth, &truth::Truth::catalogueChanged, this, &SettingPage::refresh);
    connect(&workspace_.truth, &truth::Truth::wasReset, this, &SettingPage::refresh);
    connect(&workspace_.synchroniser, &actions::Synchroniser::stateChanged, this, &SettingPage::showFoot);
    recall();
    refresh();
}

// {"target:IT": {"label": ["what was typed", "what was saved then"]}}
void SettingPage::keep() {
    QJsonObject all;
    for (auto one = mine_.begin(); one != mine_.end(); ++one) {
        QJsonObject fields;
        for (auto mine = one->begin(); mine != one->end(); ++mine)
            fields.insert(mine.key(), QJsonArray{mine->value, mine->base});
        all.insert(one.key(), fields);
    }
    workspace_.drafts.keepText(words_.form,
                               all.isEmpty() ? QByteArray() : QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void SettingPage::recall() {
    const auto all = QJsonDocument::fromJson(workspace_.drafts.text(words_.form)).object();
    for (auto one = all.begin(); one != all.end(); ++one) {
        const auto fields = one->toObject();
        for (const auto& entry : entries_)
            if (const auto mine = fields.value(entry.name).toArray(); mine.size() == 2)
                mine_[one.key()][entry.name] = {mine[0].toString(), mine[1].toString()};
    }
}

} // namespace ilvm::panels
