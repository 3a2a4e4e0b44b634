// What a person may choose on this machine: theme, size of text, language, letters as shortcuts, how one signs in.
// Each choice is there at once, except the language, which the next start speaks. Not here: keeping it (settings.hpp).
#pragma once
#include "client/kit/theme.hpp"
#include "client/shell/settings.hpp"

#include <QDialog>

class QComboBox;

namespace ilvm::shell {

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(kit::Theme& theme, Settings& settings, QWidget* window);

Q_SIGNALS:
    void lettersActChanged(bool act);
    void languageChanged();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QComboBox* makeSchemes();
    QComboBox* makeSizes();
    QComboBox* makeLanguages();

    kit::Theme& theme_;
    Settings& settings_;
};

} // namespace ilvm::shell
