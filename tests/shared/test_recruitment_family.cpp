// Every interleaving of the moves of a recruitment with four tasks: after each the family is whole.
// Not here: the rules one by one (test_recruitment.cpp).
#include "shared/domain/moves.hpp"
#include "tests/shared/four_tasks.hpp"

#include <QtTest>
#include <array>
#include <deque>
#include <set>

using namespace ilvm;
using domain::ActionCode, domain::ApprovalState, domain::Level, domain::Status;
using tests::family, tests::task;

namespace {

constexpr std::size_t size = 4;

struct ChildState {
    Status status = Status::open;
    bool taken = false;
    ApprovalState second = ApprovalState::skipped; // its N2, where it has one

    auto operator<=>(const ChildState&) const = default;
};

struct FamilyState {
    Status parent = Status::pending_n1;
    bool made = false;
    std::array<ChildState, size> children{};

    auto operator<=>(const FamilyState&) const = default;
};

const domain::Actor author{"hr", {{domain::Role::hr}, {}, {}}};
const domain::Actor first{"n1", {{domain::Role::manager}, {}, {"SESSAD"}}};
const domain::Actor second{"n2", {{domain::Role::approver_budget}, {}, {}}};
const domain::Actor technician{"tech", {{domain::Role::technician}, {"IT"}, {}}};
const std::array<const domain::Actor*, 4> actors{&author, &first, &second, &technician};
constexpr base::Instant thatMoment{1'795'000'000'000};

class Explorer {
public:
    Explorer() : model_(family()) {}

    void run() {
        queue_.push_back({});
        seen_.insert(FamilyState{});
        while (!queue_.empty()) {
            const auto state = queue_.front();
            queue_.pop_front();
            check(state);
            moveParent(state);
            for (std::size_t i = 0; state.made && i < size; ++i)
                moveChild(state, i);
        }
    }

    std::size_t states() const { return seen_.size(); }
    std::size_t steps() const { return steps_; }
    const std::set<Status>& parents() const { return parents_; }

private:
    std::vector<domain::Child> asRules(const FamilyState& state) const {
        std::vector<domain::Child> children;
        for (std::size_t i = 0; state.made && i < size; ++i)
            children.push_back({model_.tasks[i].code, state.children[i].status, model_.tasks[i].waits_for, {}});
        return children;
    }

    void check(const FamilyState& state) {
        parents_.insert(state.parent);
        const auto children = asRules(state);
        const bool settled = std::all_of(children.begin(), children.end(),
                                         [](const auto& child) { return domain::isSettled(child.status); });
        const bool begun = state.parent == Status::tracking || state.parent == Status::closed;
        QVERIFY(!begun || state.made);                                      // none is followed without its children
        QVERIFY(!state.made || begun || state.parent == Status::cancelled); // and none is an orphan
        if (begun) QCOMPARE(domain::isTerminal(state.parent), settled);
        if (state.parent == Status::cancelled) QVERIFY(settled);
        for (std::size_t i = 0; i < children.size(); ++i) {
            const auto& child = state.children[i];
            if (child.status == Status::refused || child.status == Status::pending_n2)
                QCOMPARE(state.parent, Status::tracking);
            if (child.status == Status::in_progress) QVERIFY(child.taken);
            if (model_.tasks[i].needs_budget && (child.status == Status::open || child.status == Status::in_progress))
                QCOMPARE(child.second, ApprovalState::approved);
        }
    }

    void reach(const FamilyState& state) {
        ++steps_;
        if (seen_.insert(state).second) queue_.push_back(state);
    }

    domain::TicketFacts parentFacts(const FamilyState& state) const {
        domain::TicketFacts facts;
        facts.kind = domain::Kind::recruitment;
        facts.status = state.parent;
        facts.author = author.id;
        facts.origin_service = "SESSAD";
        facts.target_service = "RH";
        facts.path.push_back(
            {Level::n1, state.made ? ApprovalState::approved : ApprovalState::waiting, {first.id}, {}});
        if (state.made) facts.path[0].decided_by = first.id;
        return facts;
    }

    domain::TicketFacts childFacts(const FamilyState& state, std::size_t i) const {
        const auto& child = state.children[i];
        domain::TicketFacts facts;
        facts.kind = domain::Kind::onboarding;
        facts.status = child.status;
        facts.author = author.id;
        facts.origin_service = "SESSAD";
        facts.target_service = "IT";
        if (child.taken) facts.assignee = technician.id;
        facts.path.push_back({Level::n1, ApprovalState::approved, {}, first.id});
        if (model_.tasks[i].needs_budget) {
            facts.path.push_back({Level::n2, child.second, {second.id}, {}});
            if (child.second != ApprovalState::waiting) facts.path[1].decided_by = second.id;
        }
        if (child.status == Status::closed) facts.closed_at = thatMoment;
        const auto rules = asRules(state);
        facts.waits_for = domain::stillWaitsFor(rules[i], rules);
        facts.parent_status = state.parent;
        return facts;
    }

    void moveParent(const FamilyState& state) {
        const auto facts = parentFacts(state);
        forEachAllowed(facts, [&](const domain::Move& move) {
            auto after = state;
            after.parent = domain::statusAfter(move, facts, {});
            if (move.action == ActionCode::resubmit) after.parent = Status::pending_n1;
            if (move.action == ActionCode::approve) fanOut(after);
            if (move.action == ActionCode::cancel)
                for (auto& child : after.children)
                    if (after.made && !domain::isSettled(child.status)) child.status = Status::cancelled;
            reach(after);
        });
    }

    void fanOut(FamilyState& state) const {
        state.made = true;
        for (std::size_t i = 0; i < size; ++i)
            state.children[i] = model_.tasks[i].needs_budget
                                    ? ChildState{Status::pending_n2, false, ApprovalState::waiting}
                                    : ChildState{};
    }

    void moveChild(const FamilyState& state, std::size_t i) {
        const auto facts = childFacts(state, i);
        forEachAllowed(facts, [&](const domain::Move& move) {
            // Nothing moves after its parent was given up.
            QVERIFY(state.parent == Status::tracking ||
                    (state.parent == Status::closed && move.action == ActionCode::reopen));
            auto after = state;
            auto& child = after.children[i];
            decide(child, move.action);
            child.status = domain::statusAfter(
                move, move.target == domain::Target::first_step ? childFacts(after, i) : facts, {true, false});
            if (move.action == ActionCode::take || move.action == ActionCode::assign) child.taken = true;
            if (child.status == Status::open) child.taken = false;
            after.parent = domain::parentStatus(after.parent, asRules(after));
            reach(after);
        });
    }

    static void decide(ChildState& child, ActionCode action) {
        if (action == ActionCode::approve) child.second = ApprovalState::approved;
        if (action == ActionCode::refuse) child.second = ApprovalState::refused;
        if (action == ActionCode::send_back) child.second = ApprovalState::sent_back;
        if (action == ActionCode::resubmit || action == ActionCode::ask_again) child.second = ApprovalState::waiting;
    }

    template <typename F>
    static void forEachAllowed(const domain::TicketFacts& facts, F&& apply) {
        std::set<const domain::Move*> moves;
        for (const auto& move : domain::moves())
            for (const auto* actor : actors) {
                const auto verdict = domain::judge(move.action, facts, *actor, thatMoment);
                if (verdict.outcome == domain::Verdict::Outcome::allowed) moves.insert(verdict.move);
            }
        for (const auto* move : moves)
            apply(*move);
    }

    domain::Template model_;
    std::set<FamilyState> seen_;
    std::deque<FamilyState> queue_;
    std::size_t steps_ = 0;
    std::set<Status> parents_;
};

} // namespace

class TestRecruitmentFamily : public QObject {
    Q_OBJECT

private slots:
    void everyInterleavingKeepsTheFamilyWhole() {
        Explorer explorer;
        explorer.run();
        qInfo("%zu states, %zu steps", explorer.states(), explorer.steps());
        QVERIFY(explorer.states() > 1'000);
        for (const auto status : {Status::pending_n1, Status::to_correct, Status::refused, Status::tracking,
                                  Status::closed, Status::cancelled})
            QVERIFY(explorer.parents().contains(status));
    }
};

QTEST_APPLESS_MAIN(TestRecruitmentFamily)
#include "test_recruitment_family.moc"
