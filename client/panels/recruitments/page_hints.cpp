#include "client/panels/recruitments/page_hints.hpp"

#include "client/kit/clear_layout.hpp"
#include "client/kit/key_cap.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/ticket/row_list.hpp"

#include <QBoxLayout>
#include <QPainter>
#include <QShortcut>

namespace ilvm::panels {

void addKeyHint(QHBoxLayout* row, const QString& words, const QStringList& keys) {
    row->addWidget(new kit::Label(words, kit::TypeRole::secondary, &kit::Tokens::textSecondary));
    row->addWidget(new kit::KeyCap(keys.first()));
    if (keys.size() < 2) return;
    row->addWidget(new kit::Label(PageHints::tr("to"), kit::TypeRole::secondary, &kit::Tokens::textSecondary));
    row->addWidget(new kit::KeyCap(keys.last()));
}

void sectionKeys(QWidget* page, RecruitmentFields* fields) {
    const std::pair<Qt::Key, int> ways[] = {{Qt::Key_Down, 1}, {Qt::Key_Up, -1}};
    for (const auto& [key, direction] : ways) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | key), page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, fields,
                         [fields, way = direction] { fields->focusSection(way); });
    }
}

PageHints::PageHints(QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(kit::space::xxl, kit::space::s + 2, kit::space::xl, kit::space::s + 2);
    row_->setSpacing(kit::space::s);
}

void PageHints::show(int services) {
    const bool letters = ticket::lettersAct(this);
    if (services_ == services && letters_ == letters) return;
    services_ = services;
    letters_ = letters;
    kit::clearLayout(row_);
    addKeyHint(row_, tr("Next section"), {QStringLiteral("Alt ↓")});
    if (letters && services > 0) {
        QStringList digits{QStringLiteral("1")};
        if (services > 1) digits.append(QString::number(services));
        row_->addSpacing(kit::space::m);
        addKeyHint(row_, tr("Open a service"), digits);
    }
    row_->addStretch();
}

void PageHints::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& t = kit::tokens(this);
    painter.fillRect(0, 0, width(), t.line, t.border);
}

} // namespace ilvm::panels
