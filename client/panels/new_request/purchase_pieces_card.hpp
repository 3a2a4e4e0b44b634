// The PDFs that go with a purchase: quotes and the RIB, each sent at once, with what it is. Files that are no PDF or
// too large are refused before a byte leaves. Not here: comparing the RIB (purchase_rib.hpp).
#pragma once
#include "client/kit/card.hpp"
#include "client/panels/new_request/purchase_rib.hpp"
#include "client/ticket/sending_files.hpp"

#include <QHash>

class QVBoxLayout;

namespace ilvm::kit {
class DropZone;
}

namespace ilvm::panels {

class PieceRow;

struct Piece {
    api::Uploaded file;
    bool isRib = false;
};

// "rib-buroteq.pdf" and "Relevé d'identité bancaire.pdf" are; "distribution.pdf" is not.
bool isNamedLikeARib(const QString& fileName);

class PiecesCard : public kit::Card {
    Q_OBJECT

public:
    // Files may be dropped anywhere on `page`.
    PiecesCard(actions::Requests& requests, QWidget* page, QWidget* parent = nullptr);

    void add(const QStringList& paths);
    void browse();
    void clear();

    std::vector<Piece> pieces() const; // those that are there
    void restore(const std::vector<Piece>& pieces);
    std::vector<api::AttachmentUse> uses() const;
    std::optional<RibFile> rib() const; // the first that is there
    bool hasQuote() const;
    bool hasRib() const; // there or on its way
    bool areThere() const { return files_.areThere(); }

    void setProblem(const QString& problem);                       // of the whole: what is missing
    void setFileProblem(std::size_t used, const QString& problem); // of the nth of `uses`
    bool isWrong() const;
    QWidget* focusFirst();

Q_SIGNALS:
    void edited();

private:
    void showFiles();
    void showProblem();
    QString refusalOf(const QString& path) const;

    ticket::SendingFiles files_;
    QHash<QString, bool> isRib_; // by the id of its face
    QHash<QString, PieceRow*> rows_;
    kit::Label* count_;
    kit::DropZone* zone_;
    QVBoxLayout* list_;
    kit::Label* problem_;
    QString missing_;
    QStringList refused_;
};

} // namespace ilvm::panels
