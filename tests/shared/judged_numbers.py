"""Writes numbers and what python3-stdnum says of them, a line each: kind, number, 1 or 0. Usage: judged_numbers.py COUNT SEED

Half are made to be right, half are such a number with one to three characters changed, swapped, dropped or added.
For FR and MC the national key is judged here: the library leaves it out.
"""
import random
import re
import sys

from stdnum import iban, numdb
from stdnum.fr import siren, siret, tva
from stdnum.iso7064 import mod_97_10

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LA_POSTE = "356000000"


def digits(count):
    return "".join(random.choice(DIGITS) for _ in range(count))


def with_luhn(stem):
    return next(stem + key for key in DIGITS if luhn(stem + key))


def luhn(number):
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number))]
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def as_rib_digits(account):
    return "".join(c if c in DIGITS else str("123456789123456789234567890"["ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(c)])
                   for c in account)


def rib_key_holds(account):
    return int(as_rib_digits(account)) % 97 == 0


def structures():
    with open(numdb.__file__.replace("numdb.py", "iban.dat"), encoding="utf-8") as lines:
        return dict(re.findall(r'^([A-Z]{2}) .*bban="([^"]+)"', lines.read(), re.MULTILINE))


STRUCTURES = structures()


def make_iban():
    country = random.choice([*STRUCTURES, "FR", "FR", "MC"])
    account = "".join(random.choice({"n": DIGITS, "a": LETTERS, "c": DIGITS + LETTERS}[kind])
                      for count, kind in re.findall(r"(\d+)!([nac])", STRUCTURES[country]) for _ in range(int(count)))
    if country in ("FR", "MC"):
        account = account[:-2] + "%02d" % (97 - int(as_rib_digits(account[:-2]) + "00") % 97)
    return country + mod_97_10.calc_check_digits(account + country) + account


def make_siren():
    return with_luhn(digits(8))


def make_siret():
    if random.random() < 0.1:
        while True:
            number = LA_POSTE + digits(5)
            if sum(map(int, number)) % 5 == 0:
                return number
    return with_luhn(make_siren() + digits(4))


def make_vat():
    number = random.choice([make_siren(), make_siren(), "000" + digits(6)])
    if random.random() < 0.5:
        return "FR%02d%s" % (int(number + "12") % 97, number)
    while True:
        candidate = random.choice(LETTERS + DIGITS) + random.choice(LETTERS + DIGITS) + number
        if tva.is_valid(candidate):
            return "FR" + candidate


def judge_iban(number):
    if not iban.is_valid(number, check_country=False) or not number[2:4].isdigit() or not "02" <= number[2:4] <= "98":
        return False
    return number[:2] not in ("FR", "MC") or rib_key_holds(number[4:])


KINDS = {
    "iban": (make_iban, judge_iban),
    "siren": (make_siren, siren.is_valid),
    "siret": (make_siret, siret.is_valid),
    "vat": (make_vat, lambda number: number.startswith("FR") and tva.is_valid(number)),
}


def mutated(number):
    for _ in range(random.randint(1, 3)):
        place = random.randrange(len(number))
        change = random.randrange(4)
        if change == 0:
            number = number[:place] + random.choice(DIGITS + LETTERS) + number[place + 1:]
        elif change == 1 and place + 1 < len(number):
            number = number[:place] + number[place + 1] + number[place] + number[place + 2:]
        elif change == 2 and len(number) > 2:
            number = number[:place] + number[place + 1:]
        else:
            number = number[:place] + random.choice(DIGITS + LETTERS) + number[place:]
    return number


def main(count, seed):
    random.seed(seed)
    for turn in range(count):
        kind = list(KINDS)[turn % len(KINDS)]
        make, judge = KINDS[kind]
        number = make()
        if turn // len(KINDS) % 2:
            number = mutated(number)
        print(kind, number, int(judge(number)))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
