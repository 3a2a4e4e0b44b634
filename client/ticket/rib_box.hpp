// What the check of a RIB says of the account of a purchase, never green in doubt: the same account, another one,
// not readable, or one that is not the supplier's usual one. Those who decide see the same box as who types it.
// Not here: asking for the check.
#pragma once
#include "client/kit/icon.hpp"
#include "client/kit/tokens.hpp"
#include "shared/api/purchase.hpp"

#include <QWidget>

class QVBoxLayout;

namespace ilvm::ticket {

// What was known of the supplier's account before.
enum class Account {
    first,   // nothing: nobody has bought from them
    usual,   // this is it
    changed, // it was another one
    unseen   // there is one, which is not for this person to see
};

struct RibFacts {
    std::string iban = {}; // normalised; empty: there is none yet, and nothing to say
    Account account = Account::first;
    std::vector<std::string> usual = {};     // of a changed account: those of before, where they may be seen
    std::optional<api::RibCheck> check = {}; // of the RIB; empty: none came, or it is not compared yet
    bool reading = false;                    // it is being compared
    QString problem = {};                    // why it could not be compared
    std::optional<std::string> justification = {};
    std::optional<api::CallBack> callback = {};
    QString file = {};      // name of the RIB; empty: none came
    bool fileOpens = false; // its name is a button

    bool operator==(const RibFacts&) const = default;
};

class RibBox : public QWidget {
    Q_OBJECT

public:
    explicit RibBox(QWidget* parent = nullptr);

    // Hides itself where there is nothing to say: a known account without a RIB.
    void show(const RibFacts& facts);
    kit::Tone tone() const { return tone_; }
    const QString& title() const { return title_; }

Q_SIGNALS:
    void fileChosen(); // the RIB's name was clicked

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Finding { none, reading, failed, match, other_holder, mismatch, unreadable };
    static Finding findingOf(const RibFacts& facts);
    static QString titleOf(Finding finding);

    void fill();
    void addHead(kit::Icon icon);
    void addLine(kit::Icon icon, const QString& text, const QString& fact = {});
    void addText(const QString& text);
    void addCode(const QString& label, const std::string& code, const std::string& other);
    void addCodes(bool withFound);
    void addHolder(bool agrees);
    void addAccount();
    void addFinding(Finding finding);
    void addChange(Finding finding);

    QVBoxLayout* column_;
    RibFacts facts_;
    kit::Tone tone_ = kit::Tone::neutral;
    QString title_;
};

} // namespace ilvm::ticket
