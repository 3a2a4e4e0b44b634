// The people and groups of the directory in memory, held together by keys: whom a change of one entry concerns, and all
// that a person is a member of, through other groups too. Names only bind a member to its key at the moment when the
// group is read: a renamed person stays a member, and who takes over a name inherits nothing.
// Not here: reading the directory. Not thread-safe.
#pragma once
#include "server/directory/directory.hpp"
#include "server/directory/entries.hpp"

#include <map>
#include <set>
#include <unordered_map>

namespace ilvm::directory {

class Mirror {
public:
    explicit Mirror(Flavour flavour) : flavour_(flavour) {}

    using Keys = std::set<std::string>;

    // The entry is as given from now on; `members` (distinguished names) of a group are given beside, because they may
    // have been read in pieces. Gives the people whom it concerns. An entry without a key is left out.
    Keys putPerson(const Entry& entry);
    Keys putGroup(const Entry& entry, const std::vector<std::string>& members);
    // What became different at once, in whatever order: where names changed hands meanwhile, members and managers are
    // those who bear them now.
    struct Given {
        Entry entry;
        std::vector<std::string> members; // of a group
    };
    Keys putAll(const std::vector<Given>& given);
    // Gives the people whom it concerns, but not the person removed.
    Keys remove(const std::string& key);

    bool holdsPerson(const std::string& key) const { return people_.contains(key); }
    bool holds(const std::string& key) const { return holdsPerson(key) || groups_.contains(key); }
    Keys keys() const; // of people and groups
    std::size_t size() const { return people_.size() + groups_.size(); }

    Person person(const std::string& key) const; // with manager and groups; one that is held
    Snapshot snapshot() const;

    // Names that some entry refers to and that no entry bears: what lies outside of what is read, or was moved with the
    // branch that it is in. settle() takes the present ones as lying outside; afterwards unknownNames() tells whether
    // there are new ones.
    void settle();
    bool unknownNames() const { return !unknown_.empty(); }

private:
    struct KnownPerson {
        Person person; // without manager and groups
        std::string name, managerName, managerKey;
    };
    struct KnownGroup {
        Group group;
        std::string name;
        Keys members;
        std::set<std::string> unresolved; // names
    };

    Keys nameGroup(const Entry& entry);
    Keys callGroup(const std::string& key, const std::string& before, const std::string& now); // likewise
    bool hasNamesake(const Group& group) const;
    Keys bind(const std::string& key, const std::string& name); // gives the people whom it concerns
    void unbind(const std::string& key, const std::string& name);
    void addMember(const std::string& group, const std::string& member);
    void dropMember(const std::string& group, const std::string& member);
    void await(const std::string& name, const std::string& key);
    void forgetUnresolved(const std::string& group, const std::set<std::string>& names);
    void nameManager(const std::string& key, const std::string& name);
    void dropManager(const std::string& key);
    void collectBelow(const std::string& key, Keys& people) const; // who is `key`, or a member of it
    std::vector<Group> groupsOf(const std::string& key) const;

    Flavour flavour_;
    std::unordered_map<std::string, KnownPerson> people_;
    std::unordered_map<std::string, KnownGroup> groups_;
    std::unordered_map<std::string, Keys> holders_;      // the groups that hold a key, directly
    std::unordered_map<std::string, Keys> reports_;      // the people whose manager a key is
    std::unordered_map<std::string, std::string> named_; // name → key
    std::unordered_map<std::string, Keys> awaited_;      // name → groups and people that refer to it
    std::unordered_map<std::string, Keys> bearers_;      // folded name of a group → the groups called so
    std::set<std::string> outside_, unknown_;            // the awaited names: known to lie outside, or not
};

} // namespace ilvm::directory
