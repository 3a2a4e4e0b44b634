#include "tests/contract/played_desk.hpp"

#include <QDir>
#include <QFile>

namespace ilvm::tests {

Stage::Stage(InProcessServer& server, const Ground& ground) : server_(server) {
    QFile authority(QString::fromStdString(ground.certificate.caFile()));
    if (!authority.open(QIODevice::ReadOnly)) qFatal("the server has no certificate");
    certificate_ = authority.readAll();
    auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
    kit::speak(application, kit::Language::french);
    theme_ = std::make_unique<kit::Theme>(application);
}

PlayedDesk::PlayedDesk(const Stage& stage, const QString& login)
    : settings_(folder_.filePath(QStringLiteral("ilvm.ini"))) {
    net::ServerAddress address;
    address.url = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(stage.server().port()));
    address.certificates = stage.certificate();
    api_.setServer(address);
    api_.setToken(QByteArray::fromStdString(stage.server().tokenOf(login.toStdString())));
    session_ = std::make_unique<shell::Session>(api_, folder_.path(), login);
    window_ = std::make_unique<shell::MainWindow>(session_->workspace(), stage.theme(), settings_);
    window_->resize(1440, 900);
    window_->show();
    session_->start();
}

PlayedDesk::~PlayedDesk() {
    window_.reset();
    session_->end();
}

QAbstractButton* PlayedDesk::button(const QString& name) const {
    const auto all = window_->findChildren<QAbstractButton*>();
    for (auto* found : all)
        if (found->accessibleName() == name || (found->accessibleName().isEmpty() && found->text() == name))
            if (found->isVisible() && found->isEnabled()) return found;
    return nullptr;
}

bool PlayedDesk::press(const QString& name) {
    if (!QTest::qWaitFor([&] { return button(name) != nullptr; }, patience)) return false;
    // A window that a window manager is still placing takes a pointer's click anywhere.
    if (!QTest::qWaitForWindowExposed(button(name)->window(), patience)) return false;
    button(name)->click();
    return true;
}

bool PlayedDesk::says(const QString& text) const {
    const auto all = window_->findChildren<kit::Toast*>();
    return std::any_of(all.begin(), all.end(), [&](const auto* toast) { return toast->spoken().contains(text); });
}

void PlayedDesk::keep(const QString& name) {
    QDir().mkpath(QStringLiteral("screenshots"));
    QApplication::processEvents(); // what has just come is laid out first
    QApplication::processEvents();
    window_->grab().save(QStringLiteral("screenshots/") + name + QStringLiteral(".png"));
}

domain::Status PlayedDesk::status(const QString& reference) {
    const auto* ticket = truth().ticket(reference);
    return ticket ? ticket->status : domain::Status::cancelled;
}

base::Decimal PlayedDesk::received(const QString& reference) {
    const auto* ticket = truth().ticket(reference);
    return ticket && ticket->purchase && !ticket->purchase->received.empty() ? ticket->purchase->received.front()
                                                                             : base::Decimal{};
}

bool PlayedDesk::hasPicture() const {
    const auto all = window_->findChildren<kit::PageView*>();
    return std::any_of(all.begin(), all.end(), [](const auto* view) { return view->hasPicture(); });
}

} // namespace ilvm::tests
