#include "client/ticket/path_preview.hpp"

#include "client/kit/label.hpp"
#include "client/ticket/faces.hpp"
#include "client/ticket/stand_in.hpp"

#include <QBoxLayout>

namespace ilvm::ticket {

PathPreview::PathPreview(QWidget* parent)
    : QWidget(parent),
      path_(new kit::Stepper(tr("Who will decide"))),
      words_(new kit::Label(QString(), kit::TypeRole::secondary, &kit::Tokens::textSecondary)) {
    words_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::m);
    column->addWidget(new kit::Label(tr("Who will decide"), kit::TypeRole::sectionTitle));
    column->addWidget(path_);
    column->addWidget(words_);
}

void PathPreview::show(const api::Preview& preview, const QString& me, const QString& service, domain::Kind kind) {
    api::Ticket imagined;
    imagined.kind = kind;
    for (const auto& approval : preview.approvals) // only a purchase is signed
        if (approval.level == domain::Level::signature) imagined.kind = domain::Kind::purchase;
    imagined.status = preview.approvals.empty() ? domain::Status::open : domain::Status::pending_n1;
    imagined.created_at = base::systemNow();
    imagined.approvals = preview.approvals;
    path_->setSteps(stepsOf(imagined, me, QDateTime::currentDateTime()));
    QStringList lines;
    for (const auto& approval : preview.approvals) {
        lines.append(tr("%1: %2").arg(words(domain::labelOf(approval.level)), decidersOf(approval)));
        if (approval.reason) lines.append(words(*approval.reason));
    }
    if (preview.approvals.empty()) lines.append(tr("No approval: the request goes straight to %1.").arg(service));
    words_->setText(lines.join(QLatin1Char('\n')));
}

void PathPreview::say(const QString& sentence) {
    path_->setSteps({});
    words_->setText(sentence);
}

} // namespace ilvm::ticket
