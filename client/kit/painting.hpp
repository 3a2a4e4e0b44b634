// Small strokes that widgets, the style and item delegates share: text in a role, rounded boxes, the focus ring.
// Not here: whole components (chip.hpp, button_face.hpp, ...), which are made of these.
#pragma once
#include "client/kit/tokens.hpp"

#include <QRectF>
#include <QString>

class QPainter;
class QRect;

namespace ilvm::kit {

// One line of text, elided with … at its end, centred vertically; `alignment` is its horizontal part.
void paintText(QPainter* painter, const Tokens& tokens, const QRect& where, const QString& text, TypeRole role,
               const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft);

int textWidth(const Tokens& tokens, TypeRole role, const QString& text);

// At most `lines` lines of text from the top of `where`, the last one elided. Returns the height it took.
int paintParagraph(QPainter* painter, const Tokens& tokens, const QRect& where, const QString& text, TypeRole role,
                   const QColor& colour, int lines);
int paragraphHeight(const Tokens& tokens, TypeRole role, const QString& text, int width, int lines);
bool paragraphElides(const Tokens& tokens, TypeRole role, const QString& text, int width, int lines);

// A filled box with a border inside its edge; an invalid colour leaves that part out.
void paintBox(QPainter* painter, const QRectF& where, double radius, const QColor& fill, const QColor& border = {},
              double line = 1);

// The 2 px ring that says where the keyboard is, inside `where`.
void paintFocusRing(QPainter* painter, const QRectF& where, double radius, const QColor& colour);

// The surface of a card: border, and its shadow one pixel down where the theme has shadows.
void paintCard(QPainter* painter, const Tokens& tokens, const QRectF& where, bool selected = false);

// The surface of a panel, which holds cards or is a zone of the window: larger corners, no shadow.
void paintPanel(QPainter* painter, const Tokens& tokens, const QRectF& where, const QColor& fill);

// A count in its pill, as on tabs and places; returns its width through `countSize`.
QSize countSize(const Tokens& tokens, const QString& count);
void paintCount(QPainter* painter, const Tokens& tokens, const QRect& where, const QString& count, bool active);

// A key cap: the key in a small box, as on buttons and in hints. `ink` is the colour of the text it stands beside.
QSize keyCapSize(const Tokens& tokens, const QString& key);
void paintKeyCap(QPainter* painter, const Tokens& tokens, const QRect& where, const QString& key, const QColor& ink,
                 bool outlined = false);

} // namespace ilvm::kit
