#!/usr/bin/python3
"""The people of the demonstration (resources/demo/people.json), as the demo needs them.

demo_people.py ldif BASE SERVICE_DN SERVICE_PASSWORD   entries for ldapadd: people, groups, and who is in which
demo_people.py accounts                       JSON array of who can sign in, with what they may do
demo_people.py configuration                  the sections [mapping] and [services] of ilvm-server
Not here: starting anything (demo.sh).
"""
import base64
import json
import pathlib
import sys

PASSWORD = "Bonjour-ILVM" # of everybody; the demo listens on this machine alone
ROLES = ("requester", "technician", "manager", "approver_tech", "approver_budget", "director", "hr", "asset_manager",
         "admin")


def load():
    file = pathlib.Path(__file__).resolve().parent.parent / "resources" / "demo" / "people.json"
    return json.loads(file.read_text(encoding="utf-8"))


def members_of_groups(house):
    """{group: [logins and names of groups]}, groups that are members before those that hold them."""
    groups = {}
    for person in house["people"]:
        for group in person.get("groups", ()):
            groups.setdefault(group, []).append(person["login"])
    for group, inner in house["groups_in_groups"].items():
        groups[group] = inner + groups.pop(group, [])
    for group in house["mapping"]:
        groups.setdefault(group, [])
    return groups


def groups_of(login, groups):
    """All groups that hold the person, through other groups too."""
    found, waiting = set(), [login]
    while waiting:
        member = waiting.pop()
        for group, members in groups.items():
            if member in members and group not in found:
                found.add(group)
                waiting.append(group)
    return found


def rights_of(login, house, groups):
    roles, services, origins = {"requester"}, set(), set()
    for group in groups_of(login, groups) & house["mapping"].keys():
        for word in house["mapping"][group].split():
            role, _, names = word.partition(":")
            roles.add(role)
            if role == "technician":
                services.update(names.split(","))
            elif role == "manager":
                origins.update(names.split(","))
    return sorted(roles, key=ROLES.index), sorted(services), sorted(origins)


def accounts(house):
    groups = members_of_groups(house)
    for person in house["people"]:
        if person.get("disabled"):
            continue
        roles, services, origins = rights_of(person["login"], house, groups)
        yield {"login": person["login"], "password": PASSWORD, "display_name": person["display_name"],
               "department": person["department"], "roles": roles, "services": services, "origin_services": origins}


def entry(name, attributes):
    """One LDIF entry (RFC 2849); everything in base64, so that no value can be misread."""
    lines = [("dn", name), *((key, value) for key, values in attributes for value in values)]
    return "".join(f"{key}:: {base64.b64encode(value.encode()).decode()}\n" for key, value in lines) + "\n"


def ldif(house, base, service, service_password):
    top = base.split(",")[0].split("=")[1]
    yield entry(base, [("objectClass", ["organization", "dcObject"]), ("o", ["ILVM"]), ("dc", [top])])
    yield entry(service, [("objectClass", ["organizationalRole", "simpleSecurityObject"]),
                          ("cn", [service.split(",")[0].split("=")[1]]), ("userPassword", [service_password])])
    for unit in ("people", "groups"):
        yield entry(f"ou={unit},{base}", [("objectClass", ["organizationalUnit"]), ("ou", [unit])])
    names = {person["login"]: f"cn={person['display_name']},ou=people,{base}" for person in house["people"]}
    for person in house["people"]:
        login, name = person["login"], person["display_name"]
        yield entry(names[login], [
            ("objectClass", ["user"]), ("cn", [name]), ("sn", [name.split(" ", 1)[1]]),
            ("givenName", [name.split(" ", 1)[0]]), ("sAMAccountName", [login]),
            ("userPrincipalName", [login + "@ilvm.test"]), ("displayName", [name]), ("mail", [login + "@ilvm.test"]),
            ("title", [person["title"]]), ("department", [person["department"]]),
            ("manager", [names[person["manager"]]] if "manager" in person else []),
            ("userAccountControl", ["514" if person.get("disabled") else "512"]), ("accountExpires", ["0"]),
            ("userPassword", [PASSWORD])])
    for group, members in members_of_groups(house).items():
        names[group] = f"cn={group},ou=groups,{base}"
        yield entry(names[group], [("objectClass", ["group"]), ("cn", [group]), ("sAMAccountName", [group]),
                                   ("member", [names[member] for member in members])])


def configuration(house):
    for section in ("mapping", "services"):
        yield f"\n[{section}]\n"
        yield from (f"{key} = {value}\n" for key, value in house[section].items())


def main():
    house = load()
    if sys.argv[1:] == ["accounts"]:
        print(json.dumps(list(accounts(house)), ensure_ascii=False, indent=2))
    elif sys.argv[1:] == ["configuration"]:
        print("".join(configuration(house)), end="")
    elif len(sys.argv) == 5 and sys.argv[1] == "ldif":
        print("".join(ldif(house, *sys.argv[2:])), end="")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
