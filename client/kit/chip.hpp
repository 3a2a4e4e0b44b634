// A fact in a pill: a status has a dot, another fact an icon. It never acts; FilterChip does.
// Not here: which status has which tone.
#pragma once
#include "client/kit/accessible.hpp"
#include "client/kit/icon.hpp"
#include "client/kit/tokens.hpp"

#include <optional>

namespace ilvm::kit {

struct ChipFace {
    QString text = {};
    Tone tone = Tone::neutral;
    std::optional<Icon> icon = {}; // none: a dot
    bool bare = false;             // neither icon nor dot
};

QSize chipSize(const Tokens& tokens, const ChipFace& face);
// Paints at the left of `where`, centred in its height, and elides when `where` is too narrow.
void paintChip(QPainter* painter, const Tokens& tokens, const QRect& where, const ChipFace& face);

class Chip : public Painted {
    Q_OBJECT

public:
    explicit Chip(const ChipFace& face = {}, QWidget* parent = nullptr);

    const ChipFace& face() const { return face_; }
    void setFace(const ChipFace& face);

    QString spoken() const override { return face_.text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ChipFace face_;
};

} // namespace ilvm::kit
