// Whether the RIB says the IBAN that was typed: one question at a time.
// Not here: the box on the screen (client/ticket/rib_box.hpp).
#pragma once
#include "client/actions/purchases.hpp"
#include "shared/api/checks.hpp"

#include <QObject>
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

} // namespace ilvm::panels
