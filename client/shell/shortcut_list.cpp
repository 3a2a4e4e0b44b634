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
        {QStringLiteral("Ctrl 1 … 9"), tr("Place in the rail")},
        {QStringLiteral("Ctrl B"), tr("Fold the rail")},
        {QStringLiteral("N"), tr("New request")},
        {QStringLiteral("/"), tr("Filter this list")},
        {QStringLiteral("J   K"), tr("Next, previous")},
        {QStringLiteral("←   →"), tr("Neighbouring list")},
        {QStringLiteral("⏎"), tr("Open in the pane")},
        {tr("Shift ⏎"), tr("Open in a window")},
        {QStringLiteral("D"), tr("Go to the discussion")},
        {QStringLiteral("X"), tr("Select")},
        {tr("Shift ↑ ↓"), tr("Select several")},
        {QStringLiteral("F6"), tr("Next zone")},
        {QStringLiteral("Alt ↓   ↑"), tr("Next section, section before")},
        {QStringLiteral("1 … 9"), tr("Service of a recruitment")},
        {QStringLiteral("P"), tr("Take")},
        {QStringLiteral("T"), tr("Transfer")},
        {tr("Shift C"), tr("Close, with the solution")},
        {QStringLiteral("V"), tr("Approve")},
        {QStringLiteral("R"), tr("Refuse")},
        {QStringLiteral("C"), tr("Have corrected")},
        {QStringLiteral("Ctrl ⏎"), tr("Send, or the next step")},
        {tr("Ctrl Shift ⏎"), tr("Send as internal note")},
        {QStringLiteral("Ctrl S"), tr("Save the draft")},
        {QStringLiteral("Ctrl Z"), tr("Undo")},
        {tr("Esc"), tr("Close, leave, give back the focus")},
        {QStringLiteral("F5"), tr("Ask the server now")},
        {QStringLiteral("F1   ?"), tr("This list")},
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
