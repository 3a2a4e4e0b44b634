// What a person may choose on this machine: theme, size of text, language, letters as shortcuts, how one signs in.
// Each choice is there at once, except the language, which the next start speaks. Not here: keeping it (settings.hpp).
#pragma once
#include "client/kit/theme.hpp"
#include "client/shell/settings.hpp"

#include <QDialog>

class QComboBox;
class QStackedWidget;
class QVBoxLayout;

namespace ilvm::kit {
class TabBar;
}

namespace ilvm::shell {

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(kit::Theme& theme, Settings& settings, QWidget* window);

    // A further page, behind a tab; the dialog takes it as its own and knows nothing of what it is about.
    void addPage(const QString& title, QWidget* page);

Q_SIGNALS:
    void lettersActChanged(bool act);
    void languageChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addSignIn(QVBoxLayout* column);
    QComboBox* makeSchemes();
    QComboBox* makeSizes();
    QComboBox* makeLanguages();

    kit::Theme& theme_;
    Settings& settings_;
    kit::TabBar* tabs_;
    QStackedWidget* pages_;
};

} // namespace ilvm::shell
