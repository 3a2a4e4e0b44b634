#include "client/panels/administration/mapping_book.hpp"

#include "client/actions/administration.hpp"
#include "shared/wire/read.hpp"
#include "shared/wire/write.hpp"

#include <map>

namespace ilvm::panels {
namespace {

const QString baseForm = QStringLiteral("mapping/base"), nowForm = QStringLiteral("mapping/now");

// Groups are compared without case.
using Key = std::pair<QString, domain::Role>;

std::map<Key, api::GroupRight> byKey(const Rows& rows) {
    std::map<Key, api::GroupRight> all;
    for (const auto& row : rows)
        all[{QString::fromStdString(row.group).toCaseFolded(), row.role}] = row;
    return all;
}

} // namespace

Rows rebased(const Rows& base, const Rows& mine, const Rows& theirs) {
    const auto was = byKey(base), written = byKey(mine);
    auto all = byKey(theirs);
    for (const auto& [key, row] : was)
        if (!written.contains(key)) all.erase(key);
    for (const auto& [key, row] : written)
        if (const auto before = was.find(key); before == was.end() || !(before->second == row)) all[key] = row;
    Rows rows;
    for (auto& [key, row] : all)
        rows.push_back(std::move(row));
    return rows;
}

MappingBook::MappingBook(const ticket::Workspace& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace), key_(actions::freshKey()) {}

void MappingBook::bring() {
    if (bringing_ || saving_) return;
    bringing_ = true;
    Q_EMIT changed();
    workspace_.administration.readMapping(this, [this, brought = ++brought_](const base::Result<api::Mapping>& answer) {
        if (brought != brought_) return;
        bringing_ = false;
        const bool again = std::exchange(again_, false);
        if (answer.has_error()) return refuse(answer.error());
        problem_.reset();
        if (!saved_) begin(*answer);
        const auto before = saved_->version;
        takeSaved(*answer);
        Q_EMIT changed();
        if (again && saved_->version != before) askEffect();
    });
}

// The first time: what was written before this program began.
void MappingBook::begin(const api::Mapping& saved) {
    const auto base = wire::readAnswer<api::Mapping>(workspace_.drafts.text(baseForm).toStdString());
    const auto now = wire::readAnswer<api::MappingDraft>(workspace_.drafts.text(nowForm).toStdString());
    saved_ = base.has_value() && now.has_value() ? *base : saved;
    now_ = base.has_value() && now.has_value() ? now->items : saved_->items;
}

void MappingBook::takeSaved(api::Mapping saved) {
    const bool mine = isChanged(), other = saved_ && saved_->version != saved.version;
    if (mine && other) {
        now_ = rebased(saved_->items, now_, saved.items);
        under_ = true;
    } else if (!mine) {
        now_ = saved.items;
        under_ = false;
    }
    if (other) {
        forgetEffect();
        key_ = actions::freshKey();
    }
    saved_ = std::move(saved);
    keep();
}

void MappingBook::write(Rows rows) {
    if (rows == now_) return;
    if (saving_) return Q_EMIT changed(); // whoever wrote shows again what there is
    now_ = std::move(rows);
    forgetEffect();
    problem_.reset();
    key_ = actions::freshKey();
    keep();
    Q_EMIT changed();
}

void MappingBook::revert() {
    if (saving_) return;
    under_ = false;
    write(saved_->items);
}

void MappingBook::forgetEffect() {
    ++asked_;
    asking_ = again_ = false;
    effect_.reset();
}

api::MappingDraft MappingBook::draft() const {
    api::MappingDraft draft{now_, saved_->version, {}};
    if (effect_) draft.effect = effect_->effect;
    return draft;
}

void MappingBook::askEffect() {
    if (!isChanged() || isAsking() || saving_) return;
    asking_ = true;
    problem_.reset();
    Q_EMIT changed();
    workspace_.administration.askWhatIf(draft(), this, [this, asked = asked_](const base::Result<api::WhatIf>& answer) {
        if (asked != asked_) return;
        asking_ = false;
        if (answer.has_error()) return refuse(answer.error());
        takeEffect(*answer);
    });
}

// Of a mapping that somebody else has saved meanwhile it is the effect of undoing theirs.
void MappingBook::takeEffect(const api::WhatIf& effect) {
    if (effect.version == saved_->version) {
        effect_ = effect;
        return Q_EMIT changed();
    }
    again_ = true;
    bring();
}

void MappingBook::save() {
    if (!effect_ || saving_) return;
    saving_ = true;
    bringing_ = false;
    ++brought_; // what is on its way was read before
    problem_.reset();
    Q_EMIT changed();
    workspace_.administration.writeMapping(draft(), key_, this, [this](const base::Result<api::Mapping>& answer) {
        saving_ = false;
        if (answer.has_error()) return refuse(answer.error());
        saved_ = *answer;
        now_ = saved_->items;
        under_ = false;
        effect_.reset();
        key_ = actions::freshKey();
        keep();
        Q_EMIT changed();
        Q_EMIT wasSaved();
    });
}

// What the server knows better is taken in; what is written here stays.
void MappingBook::refuse(const base::Problem& problem) {
    problem_ = problem;
    if (problem.status >= 400 && problem.status < 500) key_ = actions::freshKey();
    if (problem.type == "ilvm:stale-version") {
        if (auto now = wire::readAnswer<api::Mapping>(problem.current)) takeSaved(*now);
        problem_.reset();
        under_ = isChanged();
    } else if (problem.type == "ilvm:effect-changed" || problem.type == "ilvm:effect-unseen") {
        if (auto now = wire::readAnswer<api::WhatIf>(problem.current)) effect_ = *now;
    }
    Q_EMIT changed();
}

int MappingBook::changes() const {
    if (!saved_) return 0;
    const auto was = byKey(saved_->items), now = byKey(now_);
    int count = 0;
    for (const auto& [key, row] : now)
        if (const auto before = was.find(key); before == was.end() || !(before->second == row)) ++count;
    for (const auto& [key, row] : was)
        count += !now.contains(key);
    return count;
}

void MappingBook::keep() {
    const bool mine = isChanged();
    workspace_.drafts.keepText(baseForm, mine ? QByteArray::fromStdString(wire::toJson(*saved_)) : QByteArray());
    workspace_.drafts.keepText(
        nowForm,
        mine ? QByteArray::fromStdString(wire::toJson(api::MappingDraft{now_, saved_->version, {}})) : QByteArray());
}

} // namespace ilvm::panels
