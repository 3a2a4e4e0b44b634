// Whether the RIB says the IBAN that was typed: one question at a time, and what a person reads of its answer.
// Not here: the box on the screen (kit::Findings).
#pragma once
#include "client/actions/purchases.hpp"
#include "client/kit/findings.hpp"

#include <optional>

namespace ilvm::panels {

struct RibFile {
    std::string id; // of the attachment
    QString name;

    bool operator==(const RibFile&) const = default;
};

// The answer to an older question is dropped: what stands here is about what is typed now.
class RibQuestion : public QObject {
    Q_OBJECT

public:
    explicit RibQuestion(actions::Purchases& purchases, QObject* parent = nullptr);

    // Asks when this is another question than the last; with no file or an empty IBAN nothing is asked.
    void ask(const std::optional<RibFile>& file, const std::string& iban, const std::string& siret);
    void retry();

    const std::optional<RibFile>& file() const { return file_; }
    bool isAsking() const { return asking_; }
    const std::optional<api::RibCheck>& answer() const { return answer_; }
    const QString& problem() const { return problem_; } // why there is no answer

Q_SIGNALS:
    void changed();

private:
    void send();

    actions::Purchases& purchases_;
    std::optional<RibFile> file_;
    std::string iban_;
    std::string siret_;
    int number_ = 0; // of the last question
    bool asking_ = false;
    std::optional<api::RibCheck> answer_;
    QString problem_;
};

struct RibFacts {
    std::string iban;                 // typed, right and normalised; empty: none yet
    std::optional<std::string> known; // the account that this supplier had before, where one may see it
    bool isNew = true;                // as far as is known, nobody has bought from this supplier

    bool isUnusual() const { return !iban.empty() && known && *known != iban; }
};

// Nothing while there is nothing to say.
std::optional<kit::FindingsFace> ribFace(const RibQuestion& question, const RibFacts& facts);

// What the file asks for besides: a mismatch or another account than before is to be justified.
bool isToBeJustified(const RibQuestion& question, const RibFacts& facts);

} // namespace ilvm::panels
