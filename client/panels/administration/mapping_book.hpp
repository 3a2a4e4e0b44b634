// The mapping of groups while it is edited: as it is saved, as it is written here, what it would change. What is
// written is kept through the end of the program; what somebody else saves meanwhile is taken under it. Not here: the
// fields (mapping_editor.hpp) and what is seen of all this (mapping_page.hpp).
#pragma once
#include "client/ticket/workspace.hpp"
#include "shared/api/rights_mapping.hpp"

#include <QObject>

namespace ilvm::panels {

using Rows = std::vector<api::GroupRight>;

// What was written over `base`, over `theirs` instead: row by row, a row being a group and a role.
Rows rebased(const Rows& base, const Rows& mine, const Rows& theirs);

class MappingBook : public QObject {
    Q_OBJECT

public:
    explicit MappingBook(const ticket::Workspace& workspace, QObject* parent = nullptr);

    void bring();          // what is saved now; what was written here stays
    void write(Rows rows); // not while it is being saved
    void revert();
    void askEffect(); // of what is written: `changed` follows
    void forgetEffect();
    void save(); // what the effect was shown of

    bool isThere() const { return saved_.has_value(); }
    const Rows& saved() const { return saved_->items; }
    const Rows& now() const { return now_; }
    std::int64_t version() const { return saved_->version; }
    bool isChanged() const { return saved_ && saved_->items != now_; }
    int changes() const; // rows that are new, other or gone
    bool isAsking() const { return asking_ || bringing_; }
    bool isSaving() const { return saving_; }
    bool wasTakenUnder() const { return under_; } // what somebody else saved
    const std::optional<api::WhatIf>& effect() const { return effect_; }
    const std::optional<base::Problem>& problem() const { return problem_; }

Q_SIGNALS:
    void changed();
    void wasSaved();

private:
    api::MappingDraft draft() const;
    void begin(const api::Mapping& saved);
    void takeSaved(api::Mapping saved);
    void takeEffect(const api::WhatIf& effect);
    void keep();
    void refuse(const base::Problem& problem);

    ticket::Workspace workspace_;
    std::optional<api::Mapping> saved_;
    Rows now_;
    std::optional<api::WhatIf> effect_;
    std::optional<base::Problem> problem_;
    QByteArray key_;
    int asked_ = 0;   // an effect of what was written before serves no more
    int brought_ = 0; // nor what was read before saving
    bool bringing_ = false, asking_ = false, saving_ = false, under_ = false;
    bool again_ = false; // the effect was of another mapping: asked for once that one is here
};

} // namespace ilvm::panels
