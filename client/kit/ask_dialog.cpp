#include "client/kit/ask_dialog.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/style.hpp"
#include "client/kit/text_edit.hpp"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace ilvm::kit {

AskDialog::AskDialog(const Question& question, QWidget* parent)
    : QDialog(parent),
      question_(question),
      column_(new QVBoxLayout(this)),
      verb_(new Button(question.verb, question.variant)),
      problem_(new Banner(Tone::danger, QString())) {
    setWindowTitle(question.title);
    setFixedWidth(tokens(this).scaled(440));
    column_->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column_->setSpacing(5);
    column_->setSizeConstraint(QLayout::SetNoConstraint);
    for (auto [text, role, ink] : {std::tuple{question.title, TypeRole::paneTitle, &Tokens::text},
                                   std::tuple{question.body, TypeRole::body, &Tokens::textSecondary}}) {
        if (text.isEmpty()) continue;
        auto* label = new Label(text, role, ink);
        label->setWordWrap(true);
        column_->addWidget(label);
    }
    column_->addSpacing(space::s);
    controlsAt_ = column_->count();
    if (!question.reasonLabel.isEmpty()) {
        edit_ = new TextEdit(1, 8);
        edit_->setPlainText(question.draft);
        reason_ = new Field(question.reasonLabel, edit_);
        reason_->setRequired(question.reasonRequired);
        column_->addWidget(reason_);
        connect(edit_, &QPlainTextEdit::textChanged, this, [this] {
            if (reason_->isWrong() && !words().isEmpty()) reason_->setError(QString());
        });
    }
    problem_->hide();
    column_->addWidget(problem_);
    auto* leave = new Button(question.leave.isEmpty() ? tr("Cancel") : question.leave, ButtonVariant::ghost);
    leave->setKey(tr("Esc"));
    verb_->setKey(tr("Ctrl ⏎"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, space::m, 0, 0);
    buttons->setSpacing(space::s);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(verb_);
    column_->addLayout(buttons);
    connect(leave, &QPushButton::clicked, this, &AskDialog::reject);
    connect(verb_, &QPushButton::clicked, this, &AskDialog::confirm);
    if (edit_ != nullptr) {
        edit_->setFocus();
    } else {
        leave->setFocus(); // what is destroyed is never one key away
    }
}

void AskDialog::addControl(QWidget* control) {
    column_->insertWidget(controlsAt_++, control);
}

void AskDialog::setVerb(const QString& verb) {
    verb_->setText(verb);
}

void AskDialog::setReady(bool ready) {
    verb_->setEnabled(ready);
}

QString AskDialog::words() const {
    return edit_ == nullptr ? QString() : edit_->toPlainText().trimmed();
}

void AskDialog::setProblem(const QString& problem) {
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    verb_->setEnabled(true);
}

void AskDialog::reject() {
    Q_EMIT left(words());
    QDialog::reject();
}

void AskDialog::confirm() {
    if (!verb_->isEnabled()) return;
    if (reason_ != nullptr && question_.reasonRequired && words().isEmpty()) {
        reason_->setError(question_.missing.isEmpty() ? tr("A few words are needed.") : question_.missing);
        edit_->setFocus();
        return;
    }
    Q_EMIT confirmed(words());
}

void AskDialog::fit() {
    setFixedHeight(column_->totalHeightForWidth(width()));
}

bool AskDialog::event(QEvent* event) {
    const bool used = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) fit();
    return used;
}

void AskDialog::showEvent(QShowEvent* event) {
    fit();
    QDialog::showEvent(event);
}

void AskDialog::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        confirm();
        return;
    }
    QDialog::keyPressEvent(event);
}

void AskDialog::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokens(this).raised);
}

} // namespace ilvm::kit
