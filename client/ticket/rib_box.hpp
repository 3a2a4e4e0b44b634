// What the check of a RIB says of the account of a purchase, never green in doubt: the same account, another one,
// not readable, or one that is not the supplier's usual one. Those who decide see the same box as who typed it.
// Not here: asking for the check.
#pragma once
#include "client/kit/icon.hpp"
#include "client/kit/tokens.hpp"
#include "shared/api/purchase.hpp"

#include <QWidget>

class QVBoxLayout;

namespace ilvm::ticket {

struct RibFacts {
    std::string iban;
    std::optional<api::RibCheck> check;
    bool firstOrder = false; // nobody knew the supplier before
    bool changed = false;    // the supplier is known with another account
    std::optional<std::string> justification;
    std::optional<api::CallBack> callback;
    QString file; // name of the RIB; empty: none came
};

class RibBox : public QWidget {
    Q_OBJECT

public:
    explicit RibBox(QWidget* parent = nullptr);

    // Hides itself where there is nothing to say: a known account without a RIB.
    void show(const RibFacts& facts);
    kit::Tone tone() const { return tone_; }

Q_SIGNALS:
    void fileChosen(); // the RIB's name was clicked

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showHead(kit::Icon icon, const QString& title, const QString& file);
    void addLine(kit::Icon icon, const QString& text, const QString& fact = {});
    void addText(const QString& text);
    void addCode(const QString& label, const std::string& code, const std::string& other);
    void showMatch(const RibFacts& facts);
    void showMismatch(const RibFacts& facts);
    void showUnreadable(const RibFacts& facts);
    void showChange(const RibFacts& facts);

    QVBoxLayout* column_;
    kit::Tone tone_ = kit::Tone::neutral;
};

} // namespace ilvm::ticket
