#include "client/panels/administration/change_list.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/panels/administration/row_painting.hpp"
#include "client/ticket/faces.hpp"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ilvm::panels {
namespace {

using ticket::words;

constexpr int rowHeight = 46, avatarSide = 26, nameShare = 38;

// The sign says it too, not the colour alone.
QString signedWords(const ChangeModel::Line& line, bool gains) {
    const QString& text = gains ? line.gains : line.losses;
    return text.isEmpty() ? text : QString((gains ? QStringLiteral("+ ") : QStringLiteral("− ")) % text);
}

class Lines : public QStyledItemDelegate {
public:
    Lines(const ChangeModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {0, kit::tokens(option.widget).scaled(rowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        paintRowGround(painter, option, index);
        const auto& t = kit::tokens(option.widget);
        const auto& line = model_.at(index.row());
        QRect where = option.rect.adjusted(kit::space::m, 3, -kit::space::s, -4);
        const int disc = t.scaled(avatarSide);
        kit::paintAvatar(painter, t, QRectF(where.left(), where.center().y() - disc / 2.0, disc, disc), line.name,
                         line.id);
        where.setLeft(where.left() + disc + kit::space::s);
        QRect person = where, change = where;
        person.setWidth(where.width() * nameShare / 100 - kit::space::s);
        change.setLeft(where.left() + where.width() * nameShare / 100);
        paintTwo(painter, t, person, line.name, kit::TypeRole::bodyStrong, t.text, line.login, kit::TypeRole::reference,
                 t.textTertiary);
        paintTwo(painter, t, change, signedWords(line, false), kit::TypeRole::secondary, t.tone(kit::Tone::danger).text,
                 signedWords(line, true), kit::TypeRole::secondary, t.tone(kit::Tone::ok).text);
    }

private:
    // One line alone stands in the middle.
    static void paintTwo(QPainter* painter, const kit::Tokens& t, const QRect& where, const QString& first,
                         kit::TypeRole firstRole, const QColor& firstInk, const QString& second,
                         kit::TypeRole secondRole, const QColor& secondInk) {
        QRect upper = where, lower = where;
        if (!first.isEmpty() && !second.isEmpty()) {
            upper.setBottom(where.center().y());
            lower.setTop(where.center().y() + 1);
        }
        if (!first.isEmpty()) kit::paintText(painter, t, upper, first, firstRole, firstInk);
        if (!second.isEmpty()) kit::paintText(painter, t, lower, second, secondRole, secondInk);
    }

    const ChangeModel& model_;
};

} // namespace

void ChangeModel::show(QList<Line> lines) {
    beginResetModel();
    lines_ = std::move(lines);
    endResetModel();
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& line = at(index.row());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    QStringList parts{line.name};
    if (!line.losses.isEmpty()) parts.append(tr("loses %1").arg(line.losses));
    if (!line.gains.isEmpty()) parts.append(tr("gains %1").arg(line.gains));
    return parts.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(", "));
}

ChangeList::ChangeList(const truth::Truth& truth, const QString& name, QWidget* parent)
    : QListView(parent), truth_(truth) {
    setModel(&model_);
    setItemDelegate(new Lines(model_, this));
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
}

void ChangeList::show(const std::vector<api::RightsChange>& changes) {
    QList<ChangeModel::Line> lines;
    lines.reserve(static_cast<qsizetype>(changes.size()));
    for (const auto& change : changes)
        lines.append({words(change.person.id), words(change.person.display_name), words(change.person.login),
                      wordsOf(truth_, change.gains).join(QStringLiteral(", ")),
                      wordsOf(truth_, change.losses).join(QStringLiteral(", "))});
    model_.show(std::move(lines));
    updateGeometry();
}

QSize ChangeList::sizeHint() const {
    if (most_ == 0) return QListView::sizeHint();
    return {300, std::clamp(model_.rowCount({}), 1, most_) * kit::tokens(this).scaled(rowHeight) + 2 * frameWidth()};
}

QSize ChangeList::minimumSizeHint() const {
    return most_ == 0 ? QListView::minimumSizeHint() : QSize(200, sizeHint().height());
}

void ChangeList::keyPressEvent(QKeyEvent* event) {
    if (moveByKey(*this, *event)) return;
    QListView::keyPressEvent(event);
}

} // namespace ilvm::panels
