// A box in a tone that says what was looked at and what was found: a title, lines each with its own sign, and codes one
// above the other with the groups in which they differ marked. Not here: what was looked at.
#pragma once
#include "client/kit/accessible.hpp"
#include "client/kit/icon.hpp"
#include "client/kit/tokens.hpp"

#include <vector>

namespace ilvm::kit {

struct Finding {
    Tone tone = Tone::neutral; // of its sign: ok a tick, warn and danger a triangle, else an i
    QString text = {};
    QString note = {}; // quiet, at the end of the line

    bool operator==(const Finding&) const = default;
};

// A code in groups, as IBANs are written. Of two that are compared, the second says where it differs from the first.
struct ComparedCode {
    QString label = {};
    QString code = {};  // groups parted by blanks
    QString other = {}; // the one that it is compared with; empty: with none

    bool operator==(const ComparedCode&) const = default;
};

struct FindingsFace {
    Tone tone = Tone::neutral;
    QString title = {};
    QString note = {};  // at the end of the title's line: the file
    QString words = {}; // a sentence under the title
    std::vector<Finding> findings = {};
    std::vector<ComparedCode> codes = {};

    bool operator==(const FindingsFace&) const = default;
};

class Findings : public Painted {
    Q_OBJECT

public:
    explicit Findings(QWidget* parent = nullptr);

    void setFace(const FindingsFace& face);
    const FindingsFace& face() const { return face_; }

    QAccessible::Role role() const override { return QAccessible::AlertMessage; }
    QString spoken() const override;
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int draw(QPainter* painter, int width) const; // the height it takes; without a painter it only measures
    int drawTitle(QPainter* painter, const QRect& line) const;
    int drawFinding(QPainter* painter, const QRect& line, const Finding& finding) const;
    int drawCode(QPainter* painter, const QRect& line, const ComparedCode& code, int labels) const;

    FindingsFace face_;
};

// Which of the groups of a code differ from those of another.
std::vector<bool> differingGroups(const QString& code, const QString& other);

} // namespace ilvm::kit
