#include "client/panels/administration/person_acts.hpp"

#include "client/actions/administration.hpp"
#include "client/kit/of_name.hpp"
#include "client/panels/administration/override_form.hpp"
#include "client/panels/administration/rights_faces.hpp"
#include "client/ticket/faces.hpp"
#include "shared/wire/read.hpp"

namespace ilvm::panels {
namespace {

using ticket::words;

QString formOf(const QString& id) {
    return QStringLiteral("override/") % id;
}

} // namespace

PersonActs::PersonActs(const ticket::Workspace& workspace, QWidget* window)
    : QObject(window), workspace_(workspace), window_(window) {}

// The dialog belongs to the whole window, which outlives the session that this looks into.
PersonActs::~PersonActs() {
    if (!dialog_) return;
    dialog_->reject();
    delete dialog_;
}

kit::AskDialog* PersonActs::open(const kit::Question& question) {
    if (dialog_ && dialog_->isVisible()) dialog_->reject();
    dialog_ = new kit::AskDialog(question, window_->window());
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    return dialog_;
}

template <typename T>
net::Callback<T> PersonActs::settled(const QString& id, const QString& done) {
    return [this, id, done, dialog = dialog_](const base::Result<T>& answer) {
        if (answer.has_error()) {
            // Somebody was faster: what is shown beside is read anew, what was typed stays.
            if (answer.error().status == 409) Q_EMIT changed(id);
            if (dialog && dialog->isVisible()) return dialog->setProblem(actions::sentenceOf(answer.error()));
            return Q_EMIT said(actions::sentenceOf(answer.error()), kit::Tone::danger);
        }
        if (dialog) dialog->accept();
        Q_EMIT changed(id);
        Q_EMIT said(done, kit::Tone::ok);
    };
}

void PersonActs::force(const api::UserSheet& person) {
    const QString id = words(person.id), name = words(person.display_name);
    kit::Question question;
    question.title = tr("Force the rights of %1").arg(kit::ofName(name));
    question.body = tr("What is forced holds whatever the directory says, until it ends or is lifted. The rest goes on "
                       "following the directory.");
    question.verb = tr("Save");
    question.reasonLabel = tr("Reason of the override");
    question.missing = tr("Write why: it stands on the sheet and in the audit.");
    question.draft = keptReason(person);
    auto* dialog = open(question);
    auto* form = new OverrideForm(workspace_.truth, person);
    dialog->addControl(form);
    key_ = actions::freshKey();
    connect(form, &OverrideForm::edited, this, [this] { key_ = actions::freshKey(); });
    connect(dialog, &kit::AskDialog::left, this,
            [this, id, before = person.override ? words(person.override->reason) : QString()](const QString& draft) {
                workspace_.drafts.keepText(formOf(id), draft == before ? QByteArray() : draft.toUtf8());
            });
    auto forcing = std::make_shared<Forcing>(Forcing{id, name, person.version, form});
    connect(dialog, &kit::AskDialog::confirmed, this,
            [this, forcing](const QString& said) { sendOverride(forcing, said); });
    dialog->open();
}

QString PersonActs::keptReason(const api::UserSheet& person) const {
    const QString kept = QString::fromUtf8(workspace_.drafts.text(formOf(words(person.id))));
    return kept.isEmpty() && person.override ? words(person.override->reason) : kept;
}

// Its answer counts though the dialog was left meanwhile.
void PersonActs::sendOverride(const std::shared_ptr<Forcing>& forcing, const QString& reason) {
    if (!forcing->form) return;
    auto draft = forcing->form->draft();
    if (!draft) return;
    draft->reason = reason.toStdString();
    draft->version = forcing->version;
    dialog_->setReady(false);
    const auto done =
        settled<api::UserSheet>(forcing->id, tr("The rights of %1 are forced").arg(kit::ofName(forcing->name)));
    workspace_.administration.writeOverride(
        forcing->id, *draft, key_, this, [this, forcing, key = key_, done](base::Result<api::UserSheet> answer) {
            const int status = answer.has_error() ? answer.error().status : 0;
            // Not done: another try is another one.
            if (status >= 400 && status < 500 && key == key_) key_ = actions::freshKey();
            if (status == 409)
                if (const auto now = wire::readAnswer<api::UserSheet>(answer.error().current)) {
                    forcing->version = now->version; // seen beside and in the form; saving again is over that one
                    if (forcing->form) forcing->form->setDirectory(now->directory);
                }
            if (answer.has_value()) workspace_.drafts.keepText(formOf(forcing->id), {});
            done(std::move(answer));
        });
}

void PersonActs::lift(const api::UserSheet& person) {
    const QString id = words(person.id), name = words(person.display_name);
    const auto said = wordsOf(workspace_.truth, person.directory);
    kit::Question question;
    question.title = tr("Lift the override of %1?").arg(kit::ofName(name));
    question.body = said.isEmpty()
                        ? tr("The directory gives no role but that of everybody. It takes effect at once.")
                        : tr("What the directory says holds again, at once: %1.").arg(said.join(QStringLiteral(", ")));
    question.verb = tr("Lift the override");
    question.variant = kit::ButtonVariant::danger;
    auto* dialog = open(question);
    connect(dialog, &kit::AskDialog::confirmed, this, [=, this, key = actions::freshKey()] {
        dialog->setReady(false);
        workspace_.administration.liftOverride(
            id, key, this, settled<api::UserSheet>(id, tr("The override of %1 is lifted").arg(kit::ofName(name))));
    });
    dialog->open();
}

void PersonActs::endSessions(const api::UserSheet& person) {
    const QString id = words(person.id), name = words(person.display_name);
    kit::Question question;
    question.title = tr("End the sessions of %1?").arg(kit::ofName(name));
    question.body = tr("%n session(s) end at once. What is being typed there is kept on those machines, and signing in "
                       "again is possible.",
                       nullptr, static_cast<int>(person.sessions.size()));
    question.verb = tr("End the sessions");
    question.variant = kit::ButtonVariant::danger;
    auto* dialog = open(question);
    connect(dialog, &kit::AskDialog::confirmed, this, [=, this] {
        dialog->setReady(false);
        workspace_.administration.endSessions(
            id, this, settled<api::EndedSessions>(id, tr("The sessions of %1 are ended").arg(kit::ofName(name))));
    });
    dialog->open();
}

void PersonActs::disarm(const api::UserSheet& person) {
    const QString id = words(person.id), name = words(person.display_name);
    kit::Question question;
    question.title = tr("Disarm %1?").arg(name);
    question.body = tr("Every session ends at once, and signing in is refused whatever the directory says, until an "
                       "administrator rearms the account. Requests and history stay.");
    question.verb = tr("Disarm the account");
    question.variant = kit::ButtonVariant::danger;
    auto* dialog = open(question);
    connect(dialog, &kit::AskDialog::confirmed, this, [=, this, key = actions::freshKey()] {
        dialog->setReady(false);
        workspace_.administration.disarm(id, key, this,
                                         settled<wire::Nothing>(id, tr("%1 is disarmed").arg(kit::ofName(name))));
    });
    dialog->open();
}

void PersonActs::restore(const api::UserSheet& person) {
    const QString id = words(person.id);
    dialog_ = nullptr;
    if (!restoring_.contains(id)) restoring_.insert(id, actions::freshKey());
    const auto done = settled<api::UserSheet>(id, tr("%1 is rearmed").arg(kit::ofName(words(person.display_name))));
    workspace_.administration.restore(id, restoring_.value(id), this,
                                      [this, id, done](base::Result<api::UserSheet> answer) {
                                          // Without an answer the next try is the same one.
                                          if (answer.has_value() || answer.error().status > 0) restoring_.remove(id);
                                          done(std::move(answer));
                                      });
}

} // namespace ilvm::panels
