// One dot and one sentence: the state of the link at the foot of the rail. Clicking it asks for more, where someone
// listens. Not here: what the states are.
#pragma once
#include "client/kit/accessible.hpp"

namespace ilvm::kit {

enum class LinkDot : std::uint8_t { up, busy, down };

class StateLine : public Painted {
    Q_OBJECT

public:
    explicit StateLine(QWidget* parent = nullptr);
    void setState(LinkDot dot, const QString& sentence);
    // The dot alone, with the sentence as tooltip: the folded rail.
    void setFolded(bool folded);

    QString spoken() const override { return sentence_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LinkDot dot_ = LinkDot::busy;
    QString sentence_;
    bool folded_ = false;
};

} // namespace ilvm::kit
