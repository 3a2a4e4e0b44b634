#include "tests/client/desk/desk.hpp"

#include "client/kit/language.hpp"

#include <QtTest>

namespace ilvm::tests {

std::unique_ptr<kit::Theme> stillTheme() {
    kit::speak(*qApp, kit::Language::french);
    auto theme = std::make_unique<kit::Theme>(*qApp);
    theme->setMotion(false);
    return theme;
}
namespace {

constexpr int patience = 10'000; // milliseconds

} // namespace

Desk::Desk(kit::Theme& theme, World world, const QSize& size)
    : settings_(folder_.filePath(QStringLiteral("ilvm.ini"))), theme_(theme), size_(size), server_(std::move(world)) {
    api_.setServer({server_.url(), {}});
    api_.setToken("token");
    session_ = std::make_unique<shell::Session>(api_, folder_.path(), QStringLiteral("desk"));
    session_->start();
    reopen();
    ready_ = waitFor([this] {
        return workspace().synchroniser.state() == actions::Synchroniser::State::upToDate &&
               !window_->place().isEmpty();
    });
}

Desk::~Desk() {
    window_.reset();
    session_->end();
}

void Desk::reopen() {
    if (window_) window_->close();
    window_.reset();
    window_ = std::make_unique<shell::MainWindow>(session_->workspace(), theme_, settings_);
    window_->resize(size_);
    window_->show();
    window_->activateWindow(); // keys and focus are those of the active window
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
}

QAbstractButton* Desk::button(const QString& name) const {
    const auto all = window_->findChildren<QAbstractButton*>();
    for (auto* found : all)
        if (found->accessibleName() == name || (found->accessibleName().isEmpty() && found->text() == name))
            if (found->isVisible() && found->isEnabled()) return found;
    return nullptr;
}

QWidget* Desk::list(const QString& name) const {
    const auto all = window_->findChildren<QWidget*>();
    for (auto* found : all)
        if (found->accessibleName() == name && found->isVisible() && found->focusPolicy() == Qt::StrongFocus)
            return found;
    return nullptr;
}

QStringList Desk::toasts() const {
    QStringList words;
    const auto all = window_->findChildren<kit::Toast*>();
    for (const auto* toast : all)
        if (toast->isVisible()) words.append(toast->spoken());
    return words;
}

bool Desk::waitFor(const std::function<bool()>& condition) const {
    return QTest::qWaitFor(condition, patience);
}

} // namespace ilvm::tests
