#include "client/kit/picker.hpp"

#include "client/kit/icon.hpp"
#include "client/kit/style.hpp"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>

namespace ilvm::kit {
namespace {

constexpr int pauseMilliseconds = 150, mostShown = 9;

} // namespace

Picker::Picker(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent), offered_(new QStandardItemModel(this)), list_(new QCompleter(offered_, this)) {
    setPlaceholderText(placeholder);
    makeRoom();
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    list_->setWidget(this);
    list_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    list_->setMaxVisibleItems(mostShown);
    connect(&pause_, &QTimer::timeout, this, &Picker::ask);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (choice_) {
            choice_.reset();
            Q_EMIT choiceChanged();
        }
        pause_.start();
    });
    connect(list_, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        const auto row = static_cast<std::size_t>(index.row());
        if (row < choices_.size()) setChoice(choices_[row]);
    });
}

void Picker::setChoice(const std::optional<Choice>& choice) {
    pause_.stop();
    choice_ = choice;
    setText(choice ? choice->text : QString());
    setCursorPosition(0);
    Q_EMIT choiceChanged();
}

void Picker::offer(const std::vector<Choice>& choices) {
    choices_ = choices;
    offered_->clear();
    for (const auto& choice : choices_) {
        auto* item = new QStandardItem(choice.detail.isEmpty() ? choice.text
                                                               : choice.text + QStringLiteral(" · ") + choice.detail);
        item->setToolTip(item->text());
        offered_->appendRow(item);
    }
    if (!waits_ || !hasFocus()) return;
    waits_ = false;
    if (choices_.empty())
        list_->popup()->hide();
    else
        list_->complete();
}

void Picker::ask() {
    waits_ = true;
    Q_EMIT asked(choice_ ? QString() : text().trimmed());
}

void Picker::open() {
    if (!isReadOnly() && !list_->popup()->isVisible()) ask();
}

void Picker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) return open();
    QLineEdit::keyPressEvent(event);
}

void Picker::mousePressEvent(QMouseEvent* event) {
    QLineEdit::mousePressEvent(event);
    open();
}

void Picker::makeRoom() {
    setTextMargins(0, 0, tokens(this).scaled(14) + 6, 0);
}

void Picker::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (isReadOnly()) return;
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const int side = t.scaled(14);
    paintIcon(&painter, QRectF(width() - side - 9, (height() - side) / 2.0, side, side), Icon::chevronDown,
              t.textSecondary);
}

void Picker::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) makeRoom();
}

} // namespace ilvm::kit
