// A push button in one of five variants, with an icon and the key that does the same. IconButton has no word, and
// therefore a name. Not here: the shortcut itself, which belongs to an action of the window.
#pragma once
#include "client/kit/button_face.hpp"

#include <QPushButton>

namespace ilvm::kit {

class Spinner;

class Button : public QPushButton {
    Q_OBJECT

public:
    explicit Button(const QString& text, ButtonVariant variant = ButtonVariant::secondary, QWidget* parent = nullptr);

    ButtonVariant variant() const { return variant_; }
    void setVariant(ButtonVariant variant);
    void setGlyph(std::optional<Icon> icon);
    // The key as people read it: "V", "Ctrl ⏎". Empty takes the cap away.
    void setKey(const QString& key);
    void setCompact(bool compact);
    // Disables and says why, as tooltip and accessible description; an empty reason enables again.
    void setRefused(const QString& reason);
    // A spinner in its place while what it asked for is on its way; it keeps its room.
    void setBusy(bool busy);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    ButtonFace face() const;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeSpinner();

    ButtonVariant variant_;
    std::optional<Icon> icon_;
    QString key_;
    bool compact_ = false;
    bool ring_ = false; // the focus came by the keyboard
    Spinner* spinner_ = nullptr;
};

// A square button with an icon alone. `name` is its tooltip and its accessible name.
class IconButton : public Button {
    Q_OBJECT

public:
    IconButton(Icon icon, const QString& name, QWidget* parent = nullptr);
    void setName(const QString& name);
};

// True when the focus came by the keyboard, which is when a ring is drawn on what is not a field.
bool byKeyboard(Qt::FocusReason reason);

} // namespace ilvm::kit
