#include "client/shell/shortcut_list.hpp"

#include "client/kit/button.hpp"
#include "client/kit/key_cap.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"

#include <QGridLayout>
#include <QPainter>

namespace ilvm::shell {

ShortcutList::ShortcutList(QWidget* window) : QDialog(window) {
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<QString, QString> keys[] = {
        {QStringLiteral("Ctrl K"), tr("Search and commands")},
        {QStringLiteral("N"), tr("New request")},
        {QStringLiteral("Ctrl 1 … 9"), tr("Place in the rail")},
        {QStringLiteral("Ctrl B"), tr("Fold the rail")},
        {QStringLiteral("J   K"), tr("Next, previous")},
        {QStringLiteral("⏎"), tr("Open in the pane")},
        {QStringLiteral("←   →"), tr("Neighbouring list")},
        {QStringLiteral("P"), tr("Take")},
        {QStringLiteral("T"), tr("Transfer")},
        {tr("Shift C"), tr("Close, with the solution")},
        {QStringLiteral("D"), tr("Go to the discussion")},
        {QStringLiteral("V"), tr("Approve")},
        {QStringLiteral("R"), tr("Refuse")},
        {QStringLiteral("C"), tr("Have corrected")},
        {QStringLiteral("X"), tr("Select")},
        {QStringLiteral("Ctrl ⏎"), tr("Send")},
        {tr("Ctrl Shift ⏎"), tr("Send as internal note")},
        {QStringLiteral("Ctrl Z"), tr("Undo")},
        {QStringLiteral("F6"), tr("Next zone")},
        {QStringLiteral("F5"), tr("Ask the server now")},
        {tr("Esc"), tr("Close, leave, give back the focus")},
        {QStringLiteral("F1"), tr("This list")},
    };
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(kit::space::xxl, kit::space::xl, kit::space::xxl, kit::space::xl);
    grid->setHorizontalSpacing(kit::space::m);
    grid->setVerticalSpacing(kit::space::s);
    grid->addWidget(new kit::Label(windowTitle(), kit::TypeRole::paneTitle), 0, 0, 1, 5);
    const int half = static_cast<int>(std::size(keys) + 1) / 2;
    for (int i = 0; i < static_cast<int>(std::size(keys)); ++i) {
        const int column = i < half ? 0 : 3, row = 1 + i % half;
        grid->addWidget(new kit::KeyCap(keys[i].first), row, column, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(new kit::Label(keys[i].second), row, column + 1);
    }
    grid->setColumnMinimumWidth(2, kit::space::xxl);
    auto* close = new kit::Button(tr("Close"), kit::ButtonVariant::primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    grid->addWidget(close, 1 + half, 3, 1, 2, Qt::AlignRight);
}

void ShortcutList::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), kit::tokens(this).raised);
}

} // namespace ilvm::shell
