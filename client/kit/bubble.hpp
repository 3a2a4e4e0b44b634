// One message of a discussion: theirs on the left, mine on the right, an internal note on the warn tint with a lock and
// its words. Text can be selected. Not here: which messages join (the caller says so) and day lines (day_line.hpp).
#pragma once
#include "client/kit/attachment_row.hpp"
#include "client/kit/tokens.hpp"

#include <QWidget>
#include <vector>

namespace ilvm::kit {

enum class BubbleSide : std::uint8_t { theirs, mine };
enum class Delivery : std::uint8_t { sent, sending, failed };

struct BubbleFace {
    QString author = {};
    QString authorId = {}; // stable: the colour of the avatar
    QString text = {};
    QString time = {};     // "11:52"
    QString fullTime = {}; // tooltip of the time
    QString place = {};    // where it comes from, or stands too
    BubbleSide side = BubbleSide::theirs;
    bool internal = false;
    bool joined = false; // follows one of the same author closely: no head, no avatar
    Delivery delivery = Delivery::sent;
    QString problem = {}; // why it failed, if known
    std::vector<AttachmentFace> attachments = {};
};

class Bubble : public QWidget {
    Q_OBJECT

public:
    explicit Bubble(const BubbleFace& face, QWidget* parent = nullptr);

Q_SIGNALS:
    void attachmentOpened(const QString& id);
    void retried();
    void discarded();

private:
    QWidget* makeBox(const BubbleFace& face);
    QLayout* makeHead(const BubbleFace& face) const;
    QLayout* makeFailure(const BubbleFace& face);
};

} // namespace ilvm::kit
