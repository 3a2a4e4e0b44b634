#include "client/panels/administration/people_table.hpp"

#include "client/kit/avatar.hpp"
#include "client/kit/painting.hpp"
#include "client/kit/style.hpp"
#include "client/panels/administration/row_painting.hpp"
#include "client/ticket/faces.hpp"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace ilvm::panels {
namespace {

using ticket::words;

constexpr int personLine = 46, faceSide = 28, personInset = 8, chipGap = 5, signedInWidth = 110;

QRect inside(const QStyleOptionViewItem& option) {
    return option.rect.adjusted(personInset, 0, -personInset, 0);
}

} // namespace

PeopleTable::PeopleTable(PeopleModel& model, QWidget* parent) : QTableView(parent), people_(model) {
    setModel(&people_);
    setAccessibleName(tr("People"));
    dressTable(*this);
    connect(&people_, &QAbstractItemModel::modelAboutToBeReset, this, [this] { silent_ = true; });
    connect(&people_, &QAbstractItemModel::modelReset, this, [this] { silent_ = false; });
    layOut();
}

// Whatever is left after the moment goes to the four in shares.
void PeopleTable::layOut() {
    const auto& t = kit::tokens(this);
    verticalHeader()->setDefaultSectionSize(t.scaled(personLine));
    const int last = t.scaled(signedInWidth);
    const int rest = std::max(viewport()->width() - last, 200);
    const int name = rest * 27 / 100, service = rest * 20 / 100, roles = rest * 29 / 100;
    setColumnWidth(PeopleModel::name, name);
    setColumnWidth(PeopleModel::service, service);
    setColumnWidth(PeopleModel::roles, roles);
    setColumnWidth(PeopleModel::reach, rest - name - service - roles);
    setColumnWidth(PeopleModel::signedIn, last);
}

QString PeopleTable::selected() const {
    return currentIndex().isValid() ? words(people_.at(currentIndex().row()).id) : QString();
}

void PeopleTable::select(const QString& id) {
    silent_ = true;
    const int row = people_.rowOf(id);
    if (row < 0)
        setCurrentIndex({});
    else if (row != currentIndex().row() || !currentIndex().isValid())
        setCurrentIndex(people_.index(row, 0));
    silent_ = false;
}

void PeopleTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (!silent_ && current.isValid() && current.row() != previous.row()) Q_EMIT chosen(selected());
}

void PeopleTable::keyPressEvent(QKeyEvent* event) {
    if (moveByKey(*this, *event)) return;
    QTableView::keyPressEvent(event);
}

void PeopleTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    layOut();
}

void PeopleTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) layOut();
}

PersonRow::PersonRow(const PeopleModel& model, const truth::Truth& truth, QObject* parent)
    : QStyledItemDelegate(parent), people_(model), truth_(truth) {}

void PersonRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    paintRowGround(painter, option, index);
    const auto& t = kit::tokens(option.widget);
    const auto& user = people_.at(index.row());
    switch (index.column()) {
    case PeopleModel::name:
        return paintName(painter, option, user);
    case PeopleModel::roles:
        return paintRoles(painter, option, user);
    case PeopleModel::reach:
        return paintReach(painter, option, user);
    default:
        kit::paintText(painter, t, inside(option), index.data().toString(), kit::TypeRole::secondary, t.textSecondary,
                       index.column() == PeopleModel::signedIn ? Qt::AlignRight : Qt::AlignLeft);
    }
}

void PersonRow::paintName(QPainter* painter, const QStyleOptionViewItem& option, const api::User& user) const {
    const auto& t = kit::tokens(option.widget);
    QRect where = inside(option).adjusted(personInset, 4, 0, -5);
    const int disc = t.scaled(faceSide);
    kit::paintAvatar(painter, t, QRectF(where.left(), where.center().y() - disc / 2.0, disc, disc),
                     words(user.display_name), words(user.id));
    where.setLeft(where.left() + disc + kit::space::m - 2);
    QRect upper = where, lower = where;
    upper.setBottom(where.center().y());
    lower.setTop(where.center().y() + 1);
    kit::paintText(painter, t, upper, words(user.display_name), kit::TypeRole::bodyStrong,
                   user.active ? t.text : t.textTertiary);
    kit::paintText(painter, t, lower, words(user.login), kit::TypeRole::reference, t.textTertiary);
}

// As many chips as there is room for; the last one says how many more.
void PersonRow::paintRoles(QPainter* painter, const QStyleOptionViewItem& option, const api::User& user) const {
    const auto& t = kit::tokens(option.widget);
    QList<kit::ChipFace> faces;
    if (!user.active)
        faces.append(accountFace(user));
    else
        for (const auto role : user.effective.roles)
            if (role != domain::Role::requester || user.effective.roles.size() == 1) faces.append(faceOf(role));
    QRect where = inside(option);
    for (qsizetype i = 0; i < faces.size(); ++i) {
        const QString more = QStringLiteral("+%1").arg(faces.size() - i);
        const bool last = i + 1 == faces.size();
        const int wanted = kit::chipSize(t, faces[i]).width();
        const int reserve = last ? 0 : chipGap + kit::chipSize(t, {more, kit::Tone::neutral, {}, true}).width();
        if (i > 0 && wanted + reserve > where.width()) {
            kit::paintChip(painter, t, where, {more, kit::Tone::neutral, {}, true});
            return;
        }
        kit::paintChip(painter, t, where, faces[i]);
        where.setLeft(where.left() + wanted + chipGap);
    }
}

void PersonRow::paintReach(QPainter* painter, const QStyleOptionViewItem& option, const api::User& user) const {
    const auto& t = kit::tokens(option.widget);
    QRect where = inside(option);
    if (!user.active) return;
    const QString text = reachOf(truth_, user.effective);
    if (!user.override) return kit::paintText(painter, t, where, text, kit::TypeRole::secondary, t.textSecondary);
    const kit::ChipFace face{wordsOf(forcedIn(user)), kit::Tone::warn, {}, true};
    const int chip = kit::chipSize(t, face).width();
    const int room = std::max(0, where.width() - chip - chipGap);
    const int wanted = std::min(room, kit::textWidth(t, kit::TypeRole::secondary, text) + 1);
    kit::paintText(painter, t, {where.left(), where.top(), wanted, where.height()}, text, kit::TypeRole::secondary,
                   t.textSecondary);
    where.setLeft(where.left() + wanted + chipGap);
    kit::paintChip(painter, t, where, face);
}

} // namespace ilvm::panels
