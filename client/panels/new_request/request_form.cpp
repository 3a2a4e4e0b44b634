#include "client/panels/new_request/request_form.hpp"

#include "client/kit/banner.hpp"
#include "client/kit/button.hpp"
#include "client/kit/card.hpp"
#include "client/kit/drop_zone.hpp"
#include "client/kit/empty_state.hpp"
#include "client/kit/field.hpp"
#include "client/kit/label.hpp"
#include "client/kit/text_edit.hpp"
#include "client/panels/new_request/request_draft.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/path_preview.hpp"
#include "client/ticket/person_picker.hpp"

#include <QBoxLayout>
#include <QFileDialog>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

namespace ilvm::panels {
namespace {

constexpr int keepMilliseconds = 700, askMilliseconds = 300;
const QString form = QStringLiteral("submission");

} // namespace

RequestForm::RequestForm(const ticket::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      key_(actions::freshKey()),
      whole_(new QStackedWidget),
      title_(new kit::Label(QString(), kit::TypeRole::paneTitle)),
      hint_(new kit::Label(QString(), kit::TypeRole::body, &kit::Tokens::textSecondary)),
      subject_(new QLineEdit),
      description_(new kit::TextEdit(5, 14)),
      priority_(new QComboBox),
      module_(new QLineEdit),
      forWhom_(new ticket::PersonPicker(workspace.requests, tr("Myself"))),
      subjectField_(new kit::Field(tr("Title"), subject_)),
      descriptionField_(new kit::Field(tr("Description"), description_)),
      moduleField_(new kit::Field(tr("Module of Imago"), module_)),
      forWhomField_(new kit::Field(tr("For whom"), forWhom_)),
      zone_(new kit::DropZone(tr("Drop files here or browse"))),
      files_(workspace_.requests),
      filesList_(new QVBoxLayout),
      path_(new ticket::PathPreview),
      problem_(new kit::Banner(kit::Tone::danger, QString())),
      draftState_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textTertiary)),
      send_(new kit::Button(tr("Send the request"), kit::ButtonVariant::primary)) {
    auto* card = new kit::Card;
    card->column()->setContentsMargins(1, 1, 1, 1);
    card->column()->setSpacing(0);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(makeForm());
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    card->column()->addWidget(scroll, 1);
    card->column()->addWidget(makeFoot());
    whole_->addWidget(new kit::EmptyState(kit::Icon::list, tr("Choose what you need"),
                                          tr("The catalogue on the left says what can be asked, and of whom.")));
    whole_->addWidget(card);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(whole_);

    keep_.setSingleShot(true);
    keep_.setInterval(keepMilliseconds);
    ask_.setSingleShot(true);
    ask_.setInterval(askMilliseconds);
    connect(&keep_, &QTimer::timeout, this, &RequestForm::keepDraft);
    connect(&ask_, &QTimer::timeout, this, &RequestForm::askPreview);
    connect(subject_, &QLineEdit::textChanged, this, &RequestForm::edited);
    connect(module_, &QLineEdit::textChanged, this, &RequestForm::edited);
    connect(description_, &QPlainTextEdit::textChanged, this, &RequestForm::edited);
    connect(priority_, &QComboBox::currentIndexChanged, this, &RequestForm::edited);
    connect(forWhom_, &ticket::PersonPicker::personChanged, this, [this] {
        edited();
        ask_.start();
    });
    connect(&files_, &ticket::SendingFiles::changed, this, &RequestForm::edited);
    connect(send_, &QPushButton::clicked, this, &RequestForm::send);
    const auto on = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_Return), &RequestForm::send);
    on(QKeySequence(Qt::CTRL | Qt::Key_S), &RequestForm::keepDraft);
    restoreDraft();
}

RequestForm::~RequestForm() {
    if (keep_.isActive()) keepDraft();
}

const api::CatalogueItem* RequestForm::chosen() const {
    for (const auto& item : workspace_.truth.catalogue())
        if (ticket::words(item.code) == item_) return &item;
    return nullptr;
}

void RequestForm::setItem(const QString& code) {
    item_ = code;
    refresh();
    if (const auto* item = chosen()) priority_->setCurrentIndex(static_cast<int>(item->default_priority));
    edited();
}

void RequestForm::refresh() {
    const auto* item = chosen();
    whole_->setCurrentIndex(item ? 1 : 0);
    if (!item) return;
    title_->setText(ticket::words(item->label));
    hint_->setText(ticket::words(item->hint.value_or("")));
    hint_->setVisible(item->hint.has_value());
    moduleField_->setVisible(item->kind == domain::Kind::imago);
    ask_.start();
}

void RequestForm::focusFirst() {
    subject_->setFocus(Qt::TabFocusReason);
}

void RequestForm::restoreDraft() {
    const auto draft = draftFrom(workspace_.drafts.text(form));
    if (draft.isEmpty()) return;
    item_ = draft.item;
    subject_->setText(draft.title);
    description_->setPlainText(draft.description);
    module_->setText(draft.module);
    priority_->setCurrentIndex(draft.priority);
    forWhom_->setPerson(draft.forWhom);
    files_.restore(draft.files);
    // A request that may already have been sent goes again under its own key.
    if (!draft.key.isEmpty()) key_ = draft.key;
    draftState_->setText(tr("Draft found again"));
    keep_.stop();
}

void RequestForm::edited() {
    if (!keep_.isActive()) keep_.start(); // not anew with each key: who writes without a pause is kept, too
    draftState_->setText({});
    if (subjectField_->isWrong() && !subject_->text().trimmed().isEmpty()) subjectField_->setError({});
    if (descriptionField_->isWrong() && !description_->toPlainText().trimmed().isEmpty())
        descriptionField_->setError({});
}

void RequestForm::keepDraft() {
    const RequestDraft draft{item_,
                             subject_->text(),
                             description_->toPlainText(),
                             module_->text(),
                             priority_->currentIndex(),
                             key_,
                             forWhom_->person(),
                             files_.uploaded()};
    workspace_.drafts.keepText(form, toBytes(draft));
    if (!draft.isEmpty()) draftState_->setText(tr("Draft saved"));
}

api::Submission RequestForm::submission() const {
    api::Submission made;
    if (const auto* item = chosen()) {
        made.kind = item->kind;
        made.catalogue_item = item->code;
        if (item->kind == domain::Kind::imago && !module_->text().trimmed().isEmpty())
            made.module = module_->text().trimmed().toStdString();
    }
    made.title = subject_->text().trimmed().toStdString();
    made.description = description_->toPlainText().trimmed().toStdString();
    made.priority = static_cast<domain::Priority>(priority_->currentData().toInt());
    if (forWhom_->person()) made.requested_for = forWhom_->person()->id;
    auto uses = files_.uses();
    if (!uses.empty()) made.attachments = std::move(uses);
    return made;
}

void RequestForm::askPreview() {
    if (!chosen()) return;
    auto asked = submission();
    asked.attachments.reset();
    workspace_.requests.preview(asked, this, [this, item = item_](base::Result<api::Preview> answer) {
        if (item != item_) return;
        if (answer.has_error()) return path_->say(actions::sentenceOf(answer.error()));
        const auto& me = workspace_.truth.me();
        const auto* present = chosen();
        path_->show(*answer, me ? ticket::words(me->id) : QString(),
                    present ? ticket::serviceLabel(workspace_.truth, api::ServiceType::target, present->target_service)
                            : QString());
    });
}

void RequestForm::showFiles() {
    while (auto* item = filesList_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    for (const auto& face : files_.faces()) {
        auto* row = new kit::AttachmentRow(face, true);
        connect(row, &kit::AttachmentRow::removed, &files_, &ticket::SendingFiles::remove);
        connect(row, &QAbstractButton::clicked, &files_, [this, id = face.id] { files_.retry(id); });
        filesList_->addWidget(row);
    }
}

void RequestForm::send() {
    if (!send_->isEnabled() || !chosen()) return;
    subjectField_->setError(subject_->text().trimmed().isEmpty() ? tr("Say in a few words what it is about.")
                                                                 : QString());
    descriptionField_->setError(
        description_->toPlainText().trimmed().isEmpty() ? tr("Describe what happens or what you need.") : QString());
    for (auto* field : {subjectField_, descriptionField_})
        if (field->isWrong()) return field->control()->setFocus();
    if (!files_.areThere()) {
        problem_->setText(tr("A file is still on its way, or could not be sent."));
        problem_->setDetail(tr("Send when it is there, or take it off."));
        return problem_->show();
    }
    problem_->hide();
    keepDraft();
    send_->setDisabled(true);
    workspace_.requests.submit(submission(), key_, this, [this](base::Result<api::Ticket> answer) {
        send_->setEnabled(true);
        if (answer.has_error()) return showProblem(answer.error());
        const QString reference = ticket::words(answer->reference);
        startAnew();
        Q_EMIT submitted(reference);
    });
}

void RequestForm::showProblem(const base::Problem& problem) {
    const std::pair<const char*, kit::Field*> fields[] = {{"title", subjectField_},
                                                          {"description", descriptionField_},
                                                          {"module", moduleField_},
                                                          {"requested_for", forWhomField_}};
    for (const auto& error : problem.errors)
        for (const auto& [name, field] : fields)
            if (error.field == name) field->setError(ticket::words(error.message));
    problem_->setText(actions::sentenceOf(problem));
    problem_->setDetail(tr("Your draft is kept."));
    problem_->show();
    // What the server understood and refused may be sent again changed: as another request.
    if (problem.status >= 400 && problem.status < 500) key_ = actions::freshKey();
}

void RequestForm::startAnew() {
    subject_->clear();
    description_->clear();
    module_->clear();
    forWhom_->setPerson(std::nullopt);
    files_.clear();
    key_ = actions::freshKey();
    problem_->hide();
    keep_.stop();
    workspace_.drafts.keepText(form, {});
    draftState_->setText({});
}

} // namespace ilvm::panels
