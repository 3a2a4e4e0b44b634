#include "client/kit/field.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>

namespace ilvm::kit {

Field::Field(const QString& label, QWidget* control, QWidget* parent)
    : QWidget(parent),
      control_(control),
      label_(new Label(label, TypeRole::secondaryStrong, &Tokens::textSecondary)),
      required_(new Label(tr("required"), TypeRole::caption, &Tokens::textTertiary)),
      line_(new Label(QString(), TypeRole::captionStrong, &Tokens::textTertiary)) {
    label_->setBuddy(control);
    control->setAccessibleName(label);
    required_->hide();
    line_->setWordWrap(true);
    line_->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(label_);
    head->addWidget(required_);
    head->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    // A one-line control keeps its height, however narrow the page gets: a line of help that wraps takes none of it.
    if (control->sizePolicy().verticalPolicy() == QSizePolicy::Fixed)
        column->setSizeConstraint(QLayout::SetMinimumSize);
    column->addLayout(head);
    column->addWidget(control);
    column->addWidget(line_);
}

void Field::setLabel(const QString& label) {
    label_->setText(label);
    setRequired(isRequired_);
}

void Field::setRequired(bool required) {
    isRequired_ = required;
    required_->setVisible(required);
    control_->setAccessibleName(required ? label_->text() + QStringLiteral(", ") + required_->text() : label_->text());
}

void Field::setHelp(const QString& help) {
    help_ = help;
    say();
}

void Field::setWarning(const QString& warning) {
    warning_ = warning;
    say();
}

void Field::setError(const QString& error) {
    if (error == error_) return;
    error_ = error;
    control_->setProperty(wrongProperty, isWrong());
    say();
    mark();
    control_->update();
}

void Field::setConfirmed(bool confirmed) {
    confirmed_ = confirmed;
    mark();
}

void Field::say() {
    const QString text = !error_.isEmpty() ? error_ : !warning_.isEmpty() ? warning_ : help_;
    if (!error_.isEmpty()) {
        line_->setTone(Tone::danger);
    } else if (!warning_.isEmpty()) {
        line_->setTone(Tone::warn);
    } else {
        line_->setInk(&Tokens::textTertiary);
    }
    line_->setRole(error_.isEmpty() && warning_.isEmpty() ? TypeRole::caption : TypeRole::captionStrong);
    line_->setText(text);
    line_->setVisible(!text.isEmpty());
    control_->setAccessibleDescription(text);
}

void Field::mark() {
    auto* edit = qobject_cast<QLineEdit*>(control_);
    if (edit == nullptr) return;
    const Tokens& t = tokens(this);
    const QIcon icon = isWrong()    ? iconFor(Icon::warning, t.tone(Tone::danger).text)
                       : confirmed_ ? iconFor(Icon::checkCircle, t.tone(Tone::ok).text)
                                    : QIcon();
    if (sign_ && !icon.isNull()) return sign_->setIcon(icon); // deleting its button is not for while a style is set
    delete sign_;
    sign_ = icon.isNull() ? nullptr : edit->addAction(icon, QLineEdit::TrailingPosition);
}

void Field::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) mark();
}

} // namespace ilvm::kit
