// How urgent: one, two or three bars, or a red square with an exclamation mark; with its word, or with the word as
// tooltip and accessible name only. Not here: the words, which the caller brings.
#pragma once
#include "client/kit/accessible.hpp"
#include "client/kit/tokens.hpp"

namespace ilvm::kit {

enum class Urgency : std::uint8_t { low, normal, high, blocking };

struct PriorityFace {
    Urgency urgency = Urgency::normal;
    QString word = {};
    bool withWord = true;
};

QSize prioritySize(const Tokens& tokens, const PriorityFace& face);
void paintPriority(QPainter* painter, const Tokens& tokens, const QRect& where, const PriorityFace& face);

class PriorityMark : public Painted {
    Q_OBJECT

public:
    explicit PriorityMark(const PriorityFace& face = {}, QWidget* parent = nullptr);
    void setFace(const PriorityFace& face);

    QString spoken() const override { return face_.word; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PriorityFace face_;
};

} // namespace ilvm::kit
