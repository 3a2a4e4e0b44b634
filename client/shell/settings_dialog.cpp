#include "client/shell/settings_dialog.hpp"

#include "client/kit/button.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/kit/tab_bar.hpp"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QPainter>
#include <QStackedWidget>

namespace ilvm::shell {
namespace {

constexpr int dialogWidth = 440, pagesWidth = 580, asTheDesktop = -1;

} // namespace

SettingsDialog::SettingsDialog(kit::Theme& theme, Settings& settings, QWidget* window)
    : QDialog(window), theme_(theme), settings_(settings), tabs_(new kit::TabBar), pages_(new QStackedWidget) {
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kit::tokens(this).scaled(dialogWidth));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(kit::space::xxl, kit::space::xl, kit::space::xxl, kit::space::xl);
    whole->setSpacing(kit::space::m);
    whole->addWidget(new kit::Label(windowTitle(), kit::TypeRole::paneTitle));
    whole->addWidget(tabs_);
    whole->addWidget(pages_, 1);
    tabs_->setAccessibleName(tr("Parts of the settings"));
    connect(tabs_, &QTabBar::currentChanged, pages_, &QStackedWidget::setCurrentIndex);
    auto* choices = new QWidget;
    addPage(tr("Look and keyboard"), choices);
    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
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
    addSignIn(column);
    column->addSpacing(kit::space::s);
    auto* close = new kit::Button(tr("Close"), kit::ButtonVariant::primary);
    close->setKey(tr("Esc"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addStretch();
    whole->addWidget(close, 0, Qt::AlignRight);
}

void SettingsDialog::addSignIn(QVBoxLayout* column) {
    column->addSpacing(kit::space::xs);
    column->addWidget(new kit::Label(tr("Sign-in"), kit::TypeRole::sectionTitle));
    auto* byItself = new QCheckBox(tr("Sign in by itself with this workstation's session"));
    byItself->setChecked(settings_.singleSignOn());
    connect(byItself, &QCheckBox::toggled, this, [this](bool on) { settings_.setSingleSignOn(on); });
    column->addWidget(byItself);
}

void SettingsDialog::addPage(const QString& title, QWidget* page) {
    pages_->addWidget(page);
    tabs_->addTab(title);
    const bool several = pages_->count() > 1; // one alone needs no tab
    tabs_->setVisible(several);
    if (several) setMinimumWidth(kit::tokens(this).scaled(pagesWidth));
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
