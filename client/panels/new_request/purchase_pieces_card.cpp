#include "client/panels/new_request/purchase_pieces_card.hpp"

#include "client/kit/drop_zone.hpp"
#include "client/kit/filter_chip.hpp"
#include "client/models/list_spec.hpp"
#include "client/panels/new_request/purchase_piece_row.hpp"
#include "client/ticket/faces.hpp"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace ilvm::panels {
namespace {

bool isThere(const kit::AttachmentFace& face) {
    return face.sending < 0 && face.problem.isEmpty();
}

bool looksLikePdf(const QString& path) {
    constexpr qint64 beginning = 1024; // where its mark must stand
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(beginning).contains("%PDF-");
}

} // namespace

bool isNamedLikeARib(const QString& fileName) {
    static const QRegularExpression rib(QStringLiteral("(^|[^a-z])(rib|iban)([^a-z]|$)|identite.?bancaire"));
    return rib.match(models::folded(fileName)).hasMatch();
}

PieceRow::PieceRow(const kit::AttachmentFace& face, QWidget* parent)
    : QWidget(parent),
      file_(new kit::AttachmentRow(face, true)),
      quote_(new kit::FilterChip(tr("Quote"))),
      rib_(new kit::FilterChip(tr("RIB"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(file_, 1);
    auto* roles = new QButtonGroup(this);
    for (auto* chip : {quote_, rib_}) {
        roles->addButton(chip);
        chip->setAccessibleName(tr("%1 is: %2").arg(face.name, chip->text()));
        row->addWidget(chip);
    }
    connect(file_, &kit::AttachmentRow::removed, this, &PieceRow::removed);
    connect(file_, &QAbstractButton::clicked, this, &PieceRow::retried);
    connect(quote_, &QAbstractButton::clicked, this, [this] { Q_EMIT roleChosen(false); });
    connect(rib_, &QAbstractButton::clicked, this, [this] { Q_EMIT roleChosen(true); });
}

void PieceRow::show(const kit::AttachmentFace& face, bool isRib) {
    file_->setFace(face);
    (isRib ? rib_ : quote_)->setChecked(true);
}

PiecesCard::PiecesCard(actions::Requests& requests, QWidget* page, QWidget* parent)
    : Card(parent),
      files_(requests),
      count_(new kit::Label(QString(), kit::TypeRole::captionTitle, &kit::Tokens::textSecondary)),
      zone_(new kit::DropZone(
          {tr("Drop a PDF here"), tr("or"), tr("browse your files"), QStringLiteral("· ") + tr("25 MB at most")})),
      list_(new QVBoxLayout),
      problem_(new kit::Label(QString(), kit::TypeRole::captionStrong)) {
    auto* head = new QHBoxLayout;
    head->addWidget(new kit::Label(tr("Files"), kit::TypeRole::sectionTitle));
    head->addStretch();
    head->addWidget(count_);
    column()->addLayout(head);
    list_->setSpacing(kit::space::xs);
    column()->addLayout(list_);
    column()->addWidget(zone_);
    problem_->setTone(kit::Tone::danger);
    problem_->setWordWrap(true);
    column()->addWidget(problem_);
    auto* drops = new kit::DropCatcher(page);
    connect(drops, &kit::DropCatcher::entered, zone_, [this](const QStringList& paths) {
        zone_->showOver(paths.size() == 1
                            ? tr("Release to attach %1").arg(QFileInfo(paths.first()).fileName())
                            : tr("Release to attach %n file(s)", nullptr, static_cast<int>(paths.size())));
    });
    connect(drops, &kit::DropCatcher::left, zone_, &kit::DropZone::rest);
    connect(drops, &kit::DropCatcher::dropped, this, &PiecesCard::add);
    connect(zone_, &QAbstractButton::clicked, this, &PiecesCard::browse);
    connect(&files_, &ticket::SendingFiles::changed, this, [this] {
        showFiles();
        Q_EMIT edited();
    });
    showFiles();
}

void PiecesCard::browse() {
    add(QFileDialog::getOpenFileNames(this, tr("Attach quotes and the RIB"), QString(), tr("PDF files (*.pdf)")));
}

QString PiecesCard::refusalOf(const QString& path) const {
    const QFileInfo info(path);
    if (!info.isFile() || !info.isReadable()) return tr("%1 cannot be read.").arg(info.fileName());
    if (info.size() > api::largestAttachment)
        return tr("%1 is larger than 25 MB: attach a lighter copy.").arg(info.fileName());
    if (!looksLikePdf(path)) return tr("%1 is not a PDF: save it as PDF, then attach it.").arg(info.fileName());
    return {};
}

void PiecesCard::add(const QStringList& paths) {
    QStringList good;
    refused_.clear();
    for (const auto& path : paths) {
        const QString refusal = refusalOf(path);
        refusal.isEmpty() ? good.append(path) : refused_.append(refusal);
    }
    if (!good.isEmpty()) missing_.clear();
    if (refused_.isEmpty())
        zone_->rest();
    else
        zone_->showRefused(tr("%n file(s) not attached", nullptr, static_cast<int>(refused_.size())));
    if (!good.isEmpty()) files_.add(good);
    showProblem();
}

void PiecesCard::clear() {
    refused_.clear();
    missing_.clear();
    zone_->rest();
    files_.clear();
}

void PiecesCard::showFiles() {
    const auto faces = files_.faces();
    QHash<QString, PieceRow*> kept;
    for (const auto& face : faces) {
        if (!isRib_.contains(face.id)) isRib_.insert(face.id, isNamedLikeARib(face.name));
        auto* row = rows_.take(face.id);
        if (!row) {
            row = new PieceRow(face);
            connect(row, &PieceRow::removed, &files_, [this, id = face.id] { files_.remove(id); });
            connect(row, &PieceRow::retried, &files_, [this, id = face.id] { files_.retry(id); });
            connect(row, &PieceRow::roleChosen, this, [this, id = face.id](bool isRib) {
                isRib_[id] = isRib;
                setProblem({});
                Q_EMIT edited();
            });
            list_->addWidget(row);
        }
        row->show(face, isRib_.value(face.id));
        kept.insert(face.id, row);
    }
    for (auto* gone : std::as_const(rows_))
        gone->deleteLater();
    rows_ = kept;
    count_->setText(faces.empty() ? QString() : QString::number(faces.size()));
    showProblem();
}

void PiecesCard::showProblem() {
    QStringList all = refused_;
    if (!missing_.isEmpty()) all.append(missing_);
    problem_->setText(all.join(QLatin1Char('\n')));
    problem_->setVisible(!all.isEmpty());
    zone_->setAccessibleDescription(problem_->text());
}

void PiecesCard::setProblem(const QString& problem) {
    missing_ = problem;
    showProblem();
}

void PiecesCard::setFileProblem(std::size_t used, const QString& problem) {
    const auto there = pieces();
    setProblem(used < there.size() ? tr("%1: %2").arg(ticket::words(there[used].file.name), problem) : problem);
}

bool PiecesCard::isWrong() const {
    return !missing_.isEmpty();
}

QWidget* PiecesCard::focusFirst() {
    zone_->setFocus(Qt::OtherFocusReason);
    return zone_;
}

std::vector<Piece> PiecesCard::pieces() const {
    std::vector<Piece> all;
    auto uploaded = files_.uploaded();
    std::size_t next = 0;
    for (const auto& face : files_.faces())
        if (isThere(face) && next < uploaded.size())
            all.push_back({std::move(uploaded[next++]), isRib_.value(face.id)});
    return all;
}

void PiecesCard::restore(const std::vector<Piece>& pieces) {
    std::vector<api::Uploaded> files;
    for (const auto& piece : pieces)
        files.push_back(piece.file);
    files_.restore(files);
    const auto faces = files_.faces();
    for (std::size_t i = 0; i < pieces.size() && i < faces.size(); ++i)
        isRib_[faces[faces.size() - pieces.size() + i].id] = pieces[i].isRib;
    showFiles();
    Q_EMIT edited();
}

std::vector<api::AttachmentUse> PiecesCard::uses() const {
    std::vector<api::AttachmentUse> uses;
    for (const auto& piece : pieces())
        uses.push_back({piece.file.id, piece.isRib ? api::AttachmentRole::rib : api::AttachmentRole::quote});
    return uses;
}

std::optional<RibFile> PiecesCard::rib() const {
    for (const auto& piece : pieces())
        if (piece.isRib) return RibFile{piece.file.id, ticket::words(piece.file.name)};
    return std::nullopt;
}

bool PiecesCard::hasQuote() const {
    const auto faces = files_.faces();
    return std::any_of(faces.begin(), faces.end(), [&](const auto& face) { return !isRib_.value(face.id); });
}

bool PiecesCard::hasRib() const {
    const auto faces = files_.faces();
    return std::any_of(faces.begin(), faces.end(), [&](const auto& face) { return isRib_.value(face.id); });
}

} // namespace ilvm::panels
