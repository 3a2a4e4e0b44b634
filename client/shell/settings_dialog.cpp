#include "client/shell/settings_dialog.hpp"

#include "client/kit/button.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QPainter>

namespace ilvm::shell {
namespace {

constexpr int dialogWidth = 440, asTheDesktop = -1;

} // namespace

SettingsDialog::SettingsDialog(kit::Theme& theme, Settings& settings, QWidget* window)
    : QDialog(window), theme_(theme), settings_(settings) {
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kit::tokens(this).scaled(dialogWidth));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::xxl, kit::space::xl, kit::space::xxl, kit::space::xl);
    column->setSpacing(kit::space::m);
    column->addWidget(new kit::Label(windowTitle(), kit::TypeRole::paneTitle));
    column->addWidget(new kit::Label(tr("Look"), kit::TypeRole::sectionTitle));
    column->addWidget(new kit::Field(tr("Theme"), makeSchemes()));
    column->addWidget(new kit::Field(tr("Text size"), makeSizes()));
    column->addWidget(new kit::Field(tr("Language"), makeLanguages()));
    column->addSpacing(kit::space::xs);
    column->addWidget(new kit::Label(tr("Keyboard"), kit::TypeRole::sectionTitle));
    auto* letters = new QCheckBox(tr("Single letters act in lists (P, T, V, N…)"));
    letters->setChecked(settings.lettersAct());
    connect(letters, &QCheckBox::toggled, this, [this](bool act) {
        settings_.setLettersAct(act);
        Q_EMIT lettersActChanged(act);
    });
    column->addWidget(letters);
    column->addSpacing(kit::space::xs);
    column->addWidget(new kit::Label(tr("Sign-in"), kit::TypeRole::sectionTitle));
    auto* byItself = new QCheckBox(tr("Sign in by itself with this workstation's session"));
    byItself->setChecked(settings.singleSignOn());
    connect(byItself, &QCheckBox::toggled, this, [this](bool on) { settings_.setSingleSignOn(on); });
    column->addWidget(byItself);
    column->addSpacing(kit::space::s);
    auto* close = new kit::Button(tr("Close"), kit::ButtonVariant::primary);
    close->setKey(tr("Esc"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
}

QComboBox* SettingsDialog::makeSchemes() {
    auto* schemes = new QComboBox;
    schemes->addItem(tr("As the desktop says"), asTheDesktop);
    const std::pair<QString, kit::Scheme> all[] = {{tr("Light"), kit::Scheme::light},
                                                   {tr("Dark"), kit::Scheme::dark},
                                                   {tr("High contrast, light"), kit::Scheme::contrastLight},
                                                   {tr("High contrast, dark"), kit::Scheme::contrastDark}};
    for (const auto& [name, scheme] : all)
        schemes->addItem(name, static_cast<int>(scheme));
    const auto chosen = settings_.scheme();
    schemes->setCurrentIndex(schemes->findData(chosen ? static_cast<int>(*chosen) : asTheDesktop));
    connect(schemes, &QComboBox::currentIndexChanged, this, [this, schemes] {
        const int code = schemes->currentData().toInt();
        const auto scheme = code == asTheDesktop ? std::nullopt : std::optional(static_cast<kit::Scheme>(code));
        settings_.setScheme(scheme);
        theme_.setScheme(scheme.value_or(settings_.desktopScheme()));
    });
    return schemes;
}

QComboBox* SettingsDialog::makeSizes() {
    auto* sizes = new QComboBox;
    for (const int percent : {90, 100, 115, 130})
        sizes->addItem(tr("%1 %").arg(percent), percent);
    sizes->setCurrentIndex(sizes->findData(theme_.textPercent()));
    connect(sizes, &QComboBox::currentIndexChanged, this, [this, sizes] {
        settings_.setTextPercent(sizes->currentData().toInt());
        theme_.setTextPercent(sizes->currentData().toInt());
    });
    return sizes;
}

QComboBox* SettingsDialog::makeLanguages() {
    auto* languages = new QComboBox;
    languages->addItem(QStringLiteral("Français"), static_cast<int>(kit::Language::french));
    languages->addItem(QStringLiteral("English"), static_cast<int>(kit::Language::english));
    languages->setCurrentIndex(languages->findData(static_cast<int>(settings_.language())));
    connect(languages, &QComboBox::currentIndexChanged, this, [this, languages] {
        settings_.setLanguage(static_cast<kit::Language>(languages->currentData().toInt()));
        accept(); // the window is made anew in that language, and this dialog with it
        Q_EMIT languageChanged();
    });
    return languages;
}

void SettingsDialog::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), kit::tokens(this).raised);
}

} // namespace ilvm::shell
