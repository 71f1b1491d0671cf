"""The policy file: what it says, and the line of every mistake in it."""

import hashlib
import itertools
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bot
from bot.__main__ import main
from bot.domain.authority import Form, Span
from bot.domain.money import Currency, Money, MoneyError, Percent
from bot.domain.policy import CAUSES, EMOJI, Absence, Brand, Clocks, Hours, Meaning, Policy, TeamKind
from bot.domain.reply_context import Address
from bot.domain.understanding import Severity
from bot.policy_file import PolicyProblem, advice, load_policy, read_policy
from bot.policy_file.limits import WHY_NOT

EXAMPLE = Path(bot.__file__).parent / "policy.example.yaml"
EUR = Currency("EUR")


def policy(text):
    read = read_policy(text, "policy.yaml")
    assert isinstance(read, Policy), [str(problem) for problem in read]
    return read


def problems(text):
    read = read_policy(text, "policy.yaml")
    assert isinstance(read, tuple), read
    return [(problem.line, problem.message) for problem in read]


def test_the_example_passes_its_own_check():
    read = load_policy(EXAMPLE)

    assert isinstance(read, Policy)
    assert read.version == hashlib.sha256(EXAMPLE.read_bytes()).hexdigest()[:12]


def test_the_example_shows_every_section():
    text = EXAMPLE.read_text(encoding="utf-8")

    sections = [line.split(":")[0] for line in text.splitlines() if line[:1].isalpha()]

    assert sections == [
        "zone",
        "currency",
        "approvers",
        "four_eyes",
        "default_owner",
        "goodwill",
        "limits",
        "away",
        "clocks",
        "personal_data",
        "emoji",
        "causes",
        "brands",
    ]


def test_a_user_group_has_limits_in_place_of_a_person():
    read = policy("limits:\n- {group: S0SHOPS, gift: 20}\n- {person: sam@example.com, gift: 30}\n")

    assert read.groups() == {"S0SHOPS"}
    assert read.mentioned() == {"sam@example.com"}


def test_what_a_file_leaves_out_is_as_without_a_file():
    read = policy("four_eyes: true\n")

    assert read == Policy(version=read.version, four_eyes=True)


def test_what_a_model_may_read_is_said_for_all_brands_or_for_one():
    brands = "brands:\n- {id: one, name: One}\n- {id: two, name: Two, personal_data: hide}\n"

    assert [b.shows_personal_data for b in policy("zone: UTC\n").brands] == [False]
    assert [b.shows_personal_data for b in policy("personal_data: show\n").brands] == [True]
    assert [b.shows_personal_data for b in policy(f"personal_data: show\n{brands}").brands] == [True, False]
    assert [b.shows_personal_data for b in policy(brands.replace("hide", "show")).brands] == [False, True]


def test_every_section_is_read():
    read = policy(
        """
zone: Europe/Warsaw
currency: pln
approvers: [U0ANN, Bob@Example.com]
default_owner: U0ANN
limits:
  - person: Bob@Example.com
    seniority: 2
    discount_percent: 12,5 %
    discount: 50 zł
    gift: 20.50
    month: 1000
clocks:
  first_reply: {significant: 90m}
  reminders: [30m, 1d]
  snooze: 2 h
causes: [late, 404]
brands:
  - {id: one, name: One, channel: C0ONE}
  - {id: two, name: No, language: ru, signature: "— Two"}
"""
    )

    pln = Currency("PLN")
    assert read.zone == "Europe/Warsaw"
    assert read.currency == "PLN"
    assert read.approvers == ("U0ANN", "bob@example.com")
    assert read.default_owner == "U0ANN"
    (bob,) = read.authorities
    assert (bob.person, bob.currency, bob.seniority) == ("bob@example.com", "PLN", 2)
    assert bob.per_grant == {
        "discount_percent": Percent(1250),
        "discount_amount": Money(5000, pln),
        "gift": Money(2050, pln),
    }
    assert bob.bound(Span.MONTH) == Money(100_000, pln)
    assert read.clocks == Clocks(
        {Severity.MINOR: timedelta(hours=24), Severity.SIGNIFICANT: timedelta(minutes=90)},
        (timedelta(minutes=30), timedelta(days=1)),
        timedelta(hours=2),
    )
    assert read.causes == ("late", "404")
    assert read.brands == (Brand("one", "One", channel="C0ONE"), Brand("two", "No", "ru", "— Two"))


def test_a_brand_has_a_voice():
    read = policy(
        "brands:\n- id: one\n  name: One\n  address: pan_pani\n  banned_words: [Nie ma problemu, 'klient*']\n"
        "  links: [www.help.example, Żółw.example]\n  hotline: +48 22 123 45 67"
    )

    [brand] = read.brands
    assert brand.address is Address.PAN_PANI
    assert brand.banned_words == ("nie ma problemu", "klient*")
    assert brand.links == ("help.example", "xn--w-uga1v8h.example")
    assert brand.hotline == "+48 22 123 45 67"


def test_a_limit_of_zero_grants_nothing_and_a_month_of_zero_stops_everything():
    (authority,) = policy("limits: [{person: U0ANN, discount: 0, discount_percent: 0, month: 0}]").authorities

    assert authority.at_once("discount_amount") is None
    assert authority.at_once("discount_percent") is None
    assert authority.bound(Span.MONTH) == Money(0, EUR)


def test_a_case_and_a_customer_get_no_more_than_one_grant_may_cost_unless_the_file_says_so():
    plain, said = policy(
        "limits:\n- {person: U0ANN, gift: 20, discount: 50}\n- {person: U0BOB, gift: 20, case: 40, customer: 90}"
    ).authorities

    assert (plain.bound(Span.CASE), plain.bound(Span.CUSTOMER)) == (Money(50_00, EUR), Money(50_00, EUR))
    assert (said.bound(Span.CASE), said.bound(Span.CUSTOMER)) == (Money(40_00, EUR), Money(90_00, EUR))


def test_a_person_has_limits_in_each_currency_of_their_own():
    euro, zloty = policy(
        "limits:\n- {person: U0ANN, gift: 20}\n- {person: U0ANN, currency: PLN, gift: 80, day: 100 zł}"
    ).authorities

    assert (euro.currency, zloty.currency) == ("EUR", "PLN")
    assert zloty.per_grant == {"gift": Money(80_00, Currency("PLN"))}
    assert zloty.bound(Span.DAY) == Money(100_00, Currency("PLN"))


def test_an_authority_holds_from_the_first_to_the_last_day_in_the_policys_zone():
    (authority,) = policy(
        "zone: Europe/Vilnius\nlimits:\n- {person: U0ANN, gift: 20, from: 2026-12-01, to: 2026-12-31}"
    ).authorities

    assert authority.since == datetime(2026, 11, 30, 22, tzinfo=UTC)
    assert authority.until == datetime(2026, 12, 31, 22, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Niue", "UTC"])
def test_the_first_and_the_last_day_of_all_are_days_in_every_zone(zone):
    (authority,) = policy(
        f"zone: {zone}\nlimits:\n- {{person: U0ANN, gift: 20, from: 1900-01-01, to: 2999-12-31}}"
    ).authorities

    assert (authority.until - authority.since).days > 400_000


def test_a_percentage_that_nothing_bounds_is_no_mistake_but_said():
    text = (
        "limits:\n- {person: U0ANN, discount_percent: 10}\n- {person: U0BOB, discount_percent: 10, month: 90}\n"
        "- {person: U0CLEO, discount_percent: 10, gift: 5}\n- {person: U0DAN, discount_percent: 0}\n"
        "- {person: U0EVE, discount_percent: 10, kinds: {gift: {day: 5}}}\n"
    )
    found = advice(text)

    assert policy(text).authorities
    assert [hint.line for hint in found] == [2, 6]
    assert "`discount_percent` of `U0ANN` may cost; alone it is given once in a case" in found[0].message
    assert advice("limits: [") == advice("zone: UTC") == ()


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ("- {person: U0ANN, gift: 20}", None),
        ("- {person: U0ANN, gift: 90}", "but only `U0ANN` may give so much: nobody is granted it"),
        ("- {person: U0ANN, discount_percent: 5}", "only `U0ANN` may"),
        ("- {person: U0ANN, discount_percent: 5, month: 20}", None),
        ("- {person: U0ANN, gift: 90, case: 20}", None),
        ("- {person: U0ANN, gift: 90, kinds: {gift: {day: 20}}}", None),
        ("- {person: U0ANN, gift: 90, kinds: {refund: {day: 20}}}", "only `U0ANN` may"),
        ("- {group: S0BOSSES, gift: 90}", None),
        (
            "- {person: U0ANN, gift: 90}\n- {person: U0BOB, gift: 90}",
            "only `U0ANN` and `U0BOB` may give so much: neither",
        ),
        ("- {person: U0ANN, gift: 90}\n- {person: U0BOB, gift: 90}\n- {person: U0CLEO, refund: 90}", None),
    ],
)
def test_a_ceiling_above_which_some_request_has_no_second_yes_is_said(limits, said):
    found = advice(f"goodwill:\n  fallback: U0DAN\n  two_people_above: [20]\nlimits:\n{limits}\n")

    ceilings = [hint for hint in found if "two others" in hint.message]
    assert [hint.line for hint in ceilings] == ([3] if said else [])
    assert all(said in hint.message and "Above 20.00 EUR" in hint.message for hint in ceilings)


def test_the_check_tells_what_may_not_be_meant_and_takes_the_file(tmp_path, capsys):
    file = tmp_path / "policy.yaml"
    file.write_text("limits:\n- {person: U0ANN, discount_percent: 10}\n")

    assert main(["policy", "check", str(file)]) == 0
    note, verdict = capsys.readouterr().out.splitlines()
    assert note.startswith(f"{file}:2: note: Nothing bounds")
    assert "is in order" in verdict


def test_nothing_in_the_example_is_meant_otherwise():
    assert advice(EXAMPLE.read_text(encoding="utf-8")) == ()


def test_the_team_adds_kinds_and_bounds_them():
    read = policy(
        "goodwill:\n  kinds:\n  - {id: voucher, form: amount, names: {pl: bon}}\n"
        "limits:\n- {person: U0ANN, voucher: 10, kinds: {voucher: {month: 30}}}"
    )

    (authority,) = read.authorities
    assert read.kinds == (TeamKind("voucher", Form.AMOUNT, {"pl": "bon"}),)
    assert authority.at_once("voucher") == Money(10_00, EUR)
    assert authority.bound(Span.MONTH, "voucher") == Money(30_00, EUR)


def test_the_rules_of_goodwill_are_read():
    read = policy(
        "zone: Europe/Vilnius\n"
        "goodwill:\n  two_people_above: [200, 800 PLN]\n  retype_above: 500\n  fallback: Tom@Example.com\n"
        "  hours: {days: [mon, sat], from: '08:30', to: '17:00'}\n"
        "away:\n- {person: U0ANN, from: 2026-12-24, to: 2026-12-26, delegate: U0BOB}\n"
        "clocks: {goodwill_answer: 90m, goodwill_valid: 14d}"
    )

    assert read.two_people_above == (Money(200_00, EUR), Money(800_00, Currency("PLN")))
    assert read.retype_above == (Money(500_00, EUR),)
    assert read.fallback == "tom@example.com"
    assert read.hours == Hours(frozenset({1, 6}), time(8, 30), time(17))
    assert read.absences == (
        Absence(
            "U0ANN",
            datetime(2026, 12, 23, 22, tzinfo=UTC),
            datetime(2026, 12, 26, 22, tzinfo=UTC),
            "U0BOB",
        ),
    )
    assert read.clocks.goodwill_answer == timedelta(minutes=90)
    assert read.clocks.goodwill_valid == timedelta(days=14)


def test_a_meaning_in_the_file_has_only_the_emoji_of_the_file():
    read = policy("emoji: {':thumbsup:': approve}")

    assert {name for name, meaning in read.emoji.items() if meaning is Meaning.APPROVE} == {"+1", "thumbsup"}
    assert read.meaning("+1::skin-tone-3") is Meaning.APPROVE
    assert read.meaning("white_check_mark") is None
    assert read.meaning("mega") is EMOJI["mega"]


def test_without_causes_in_the_file_the_usual_ones_stand():
    assert policy("zone: UTC").causes == CAUSES


def test_every_mistake_is_told_at_once_in_the_order_of_the_file():
    found = problems("zone: Europe/Vilnus\ncurency: EUR\napprovers:\n  - U0ANN\n  - '@bob'\nclocks:\n  snooze: 4\n")

    assert [line for line, _ in found] == [1, 2, 5, 7]


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("\nzone: Europe/Vilnus", 2, "Did you mean `Europe/Vilnius`?"),
        ("zone: ../etc/passwd", 1, "cannot be"),
        ("curency: EUR", 1, "Did you mean `currency`?"),
        ("zzzzzzzz: 1", 1, "Possible are"),
        ("currency: XYZ", 1, "no currency"),
        ("currency: [EUR]", 1, "must be a plain value, not a list"),
        ("currency: ''", 1, "is empty"),
        ("zone:\ncurrency: EUR", 1, "nothing after it"),
        ("zone: UTC\nzone: UTC", 2, "there twice; the first is on line 1"),
        ("approvers: []", 1, "nobody could approve a reply"),
        ("approvers: U0ANN", 1, "must be a list"),
        ("approvers:\n- U0ANN\n- U0BOB\n- U0ANN", 4, "twice; the first is on line 2"),
        ("approvers:\n- a@b.example\n- A@B.example", 3, "twice; the first is on line 2"),
        ("approvers: [Ann]", 1, "Slack member ID"),
        ("approvers: [~]", 1, "not nothing"),
        ("four_eyes: maybe", 1, "true or false"),
        ("personal_data: never", 1, "hide"),
        ("zone: UTC\nbrands: [{id: one, name: One, personal_data: no}]", 2, "personal_data"),
        ("four_eyes: 'true'", 1, "true or false"),
        ("default_owner: '#cases'", 1, "Slack member ID"),
        ("limits: {person: U0ANN}", 1, "must be a list"),
        ("limits:\n- discount: 5", 2, "must have `person`"),
        ("limits:\n- group: U0ANN", 2, "ID of a Slack user group"),
        ("limits:\n- group: S0SHOPS\n  person: U0ANN", 2, "not both"),
        ("limits:\n- group: S0SHOPS\n- group: S0SHOPS", 3, "twice"),
        ("limits:\n- {}", 2, "must have `person`"),
        ("limits:\n- U0ANN", 2, "`name: value` lines"),
        ("limits:\n- person: U0ANN\n- person: U0BOB\n- person: U0ANN", 4, "twice; the first are on line 2"),
        ("limits:\n- person: U0ANN\n  discont: 5", 3, "Did you mean `discount`?"),
        ("limits:\n- person: U0ANN\n  discount: -5", 3, "below zero"),
        ("limits:\n- person: U0ANN\n  discount: .nan", 3, "no number"),
        ("limits:\n- person: U0ANN\n  discount: 1e9", 3, "no number"),
        ("limits:\n- person: U0ANN\n  discount: 1.000,50", 3, "two ways"),
        ("limits:\n- person: U0ANN\n  discount: 1.000", 3, "two ways"),
        ("limits:\n- person: U0ANN\n  discount: ٣", 3, "digits 0 to 9"),
        ("limits:\n- person: U0ANN\n  discount: 5.123 EUR", 3, "two ways"),
        ("limits:\n- person: U0ANN\n  discount: 5.1234", 3, "more decimals"),
        ("limits:\n- person: U0ANN\n  discount: 99999999999999999999", 3, "too large"),
        ("limits:\n- person: U0ANN\n  gift: 5 XYZ", 3, "currency"),
        ("limits:\n- person: U0ANN\n  month: 100 PLN", 3, "is in PLN, but this entry's currency is EUR"),
        ("limits:\n- person: U0ANN\n  from: 2026-02-30", 3, "Write a day as"),
        ("limits:\n- person: U0ANN\n  to: 9999-12-31", 3, "without `from` or `to` have no beginning or no end"),
        ("zone: Europe/Vilnius\nlimits:\n- person: U0ANN\n  from: 0001-01-01", 4, "days are from 1900-01-01"),
        ("away:\n- {person: U0ANN, from: 0001-01-01, to: 9999-12-31}", 2, "days are from 1900-01-01 to 2999-12-31"),
        ("limits:\n- person: U0ANN\n  from: 2026-12-31\n  to: 2026-12-30", 4, "is before `from`"),
        ("limits:\n- person: U0ANN\n  kinds:\n    gift:\n      mont: 5", 5, "knows no `mont`"),
        ("limits:\n- person: U0ANN\n  currency: ABC", 3, "is no currency"),
        ("goodwill:\n  kinds:\n  - {id: Voucher, form: amount}", 3, "is of a-z"),
        ("goodwill:\n  kinds:\n  - {id: gift, form: amount}", 3, "a meaning of its own"),
        ("goodwill:\n  kinds:\n  - {id: bon, form: gold}", 3, "Possible are amount, percent, thing"),
        ("goodwill:\n  kinds:\n  - {id: bon, form: thing}\n  - {id: bon, form: thing}", 4, "is a kind twice"),
        ("goodwill:\n  two_people_above: [5, 6 EUR]", 2, "two amounts in EUR"),
        ("goodwill:\n  two_people_above: 5\nlimits:\n- {person: U0ANN, currency: PLN, gift: 5}", 2, "none in PLN"),
        ("goodwill:\n  hours: {from: 9am}", 2, "Write a time of day as 09:00"),
        ("goodwill:\n  hours: {from: '18:00', to: '09:00'}", 2, "before they begin"),
        ("goodwill:\n  hours: {days: []}", 2, "nobody would ever be at work"),
        ("away:\n- {person: U0ANN, from: 2026-12-24}", 2, "must have `to`"),
        ("away:\n- {person: U0ANN, from: 2026-12-24, to: 2026-12-20}", 2, "is before `from`"),
        ("away:\n- {person: U0ANN, from: 2026-12-24, to: 2026-12-25, delegate: U0ANN}", 2, "cannot stand in"),
        ("limits:\n- person: U0ANN\n  discount_percent: 101", 3, "over 100"),
        ("limits:\n- person: U0ANN\n  seniority: -1", 3, "0 to 999"),
        ("limits:\n- person: U0ANN\n  seniority: high", 3, "0 to 999"),
        ("clocks: 4h", 1, "`name: value` lines"),
        ("clocks: {first_reply: {major: 4h}}", 1, "knows no `major`"),
        ("clocks: {snooze: 4}", 1, "30m, 4h or 1d"),
        ("clocks: {snooze: 0h}", 1, "longer than nothing"),
        ("clocks: {snooze: -4h}", 1, "30m, 4h or 1d"),
        ("clocks: {snooze: 91d}", 1, "at most 90 days"),
        ("clocks: {reminders: []}", 1, "would fall silent"),
        ("clocks: {reminders: [4h, 0m]}", 1, "longer than nothing"),
        ("clocks: {reminders: 4h}", 1, "must be a list"),
        ("emoji: {✅: approve}", 1, "white_check_mark"),
        ("emoji: {White Check: approve}", 1, "white_check_mark"),
        ("emoji: {mega: shout}", 1, "Possible are"),
        ("emoji: {mega: publish}", 1, "Did you mean `published`?"),
        ("emoji: {thumbsup: approve, +1: reject}", 1, "two names of the same emoji"),
        ("emoji: {mega: approve}", 1, "No emoji is left that means `published`"),
        ("emoji: {[a]: approve}", 1, "no plain word"),
        ("causes: []", 1, "without one"),
        ("causes:\n- late\n- late", 3, "twice"),
        ("causes:\n- " + "a" * 76, 2, "75 characters; this has 76"),
        ("causes: [" + ", ".join(f"c{n}" for n in range(101)) + "]", 1, "more than 100"),
        ("brands: []", 1, "empty list"),
        ("brands:\n- id: one", 2, "must have `name`"),
        ("brands:\n- {}", 2, "must have `id`"),
        ("brands:\n- {id: One, name: One}", 2, "a-z"),
        ("brands:\n- {id: one, name: One, language: de}", 2, "Possible are en, lt, pl, ru."),
        ("brands:\n- {id: one, name: One, channel: cases}", 2, "no channel's id"),
        ("brands:\n- {id: one, name: One}\n- {id: one, name: Two}", 3, "twice"),
        ("brands:\n- {id: one, name: One, address: du}", 2, "Possible are first_name, formal, pan_pani."),
        ("brands:\n- id: one\n  name: One\n  banned_words: [fine,\n    'a*b']", 5, "no word"),
        ("brands:\n- {id: one, name: One, banned_words: ['**']}", 2, "no word"),
        ("brands:\n- {id: one, name: One, banned_words: [sorry, Sorry]}", 2, "twice"),
        (f"brands:\n- {{id: one, name: One, banned_words: [{'x' * 61}]}}", 2, "60 characters"),
        (f"brands:\n- {{id: one, name: One, links: [{', '.join(f'a{n}.example' for n in range(201))}]}}", 2, "200"),
        ("brands:\n- {id: one, name: One, banned_words: one}", 2, "must be a list"),
        ("brands:\n- id: one\n  name: The Problem Shop\n  banned_words: [problem]", 3, "no reply with this name"),
        ("brands:\n- {id: one, name: One, links: ['https://help.example/x']}", 2, "Write the host alone"),
        ("brands:\n- {id: one, name: One, links: [localhost]}", 2, "no host"),
        ("brands:\n- {id: one, name: One, links: ['a..example']}", 2, "no host"),
        ("brands:\n- {id: one, name: One, hotline: call us}", 2, "no telephone"),
        ("brands:\n- {id: one, name: One, hotline: '112'}", 2, "no telephone"),
        ("brands:\n- {id: one, name: 1, channel: C01}\n- {id: two, name: 2, channel: C01}", 3, "twice"),
        ("- zone", 1, "`name: value` lines"),
        ("", 0, "empty"),
        ("# nothing but a comment", 0, "empty"),
        ("zone: UTC\n\tcurrency: EUR", 2, "not YAML"),
        ("zone: [UTC", 1, "not YAML"),
        ("zone: UTC\n---\nzone: UTC", 2, "not YAML"),
        ("zone: UTC\ncurrency: E\x00UR", 2, "not allowed"),
        ("zone: *nobody", 1, "not YAML"),
        ("zone: UTC\napprovers: " + "[" * 5000, 2, "Nested too deeply"),
        ("approvers: &a [*a]", 1, "not a list"),
        ("zone: " + "x" * 300_000, 0, "larger than 256 KiB"),
    ],
    ids=itertools.count(),
)
def test_a_mistake_is_told_with_its_line_and_what_to_do(text, line, part):
    found = problems(text)

    assert line in [at for at, _ in found]
    assert part in " ".join(message for _, message in found)


def test_everything_the_reading_of_amounts_refuses_has_a_sentence():
    assert set(WHY_NOT) == set(MoneyError)


def test_a_problem_names_the_file_and_the_line():
    (problem,) = read_policy("zone: UTC\ncolour: red", "policy.yaml")

    assert str(problem).startswith("policy.yaml, line 2: ")


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    (problem,) = load_policy(tmp_path / "none.yaml")

    assert "AMENDS_POLICY" in problem.message


def test_a_directory_is_no_policy(tmp_path):
    (problem,) = load_policy(tmp_path)

    assert "cannot be read" in problem.message


def test_bytes_that_are_not_utf8_are_told_with_their_line(tmp_path):
    path = tmp_path / "policy.yaml"
    path.write_bytes(b"zone: UTC\ncauses: [caf\xe9]\n")

    (problem,) = load_policy(path)

    assert problem.line == 2
    assert "UTF-8" in problem.message


def test_windows_line_ends_and_a_byte_order_mark_are_taken(tmp_path):
    path = tmp_path / "policy.yaml"
    path.write_bytes(b"\xef\xbb\xbfzone: Europe/Vilnius\r\nfour_eyes: yes\r\n")

    read = load_policy(path)

    assert isinstance(read, Policy)
    assert (read.zone, read.four_eyes) == ("Europe/Vilnius", True)
    assert read.version == hashlib.sha256(path.read_bytes()).hexdigest()[:12]


WORDS = st.sampled_from(
    [
        "zone",
        "approvers",
        "limits",
        "clocks",
        "emoji",
        "brands",
        "person",
        "id",
        "name",
        "first_reply",
        "UTC",
        "U0ANN",
    ]
)
SCALARS = st.one_of(WORDS, st.text(max_size=6), st.integers(), st.booleans(), st.none(), st.floats())
TREES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=12
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), TREES.map(repr), st.dictionaries(WORDS, TREES, max_size=4).map(repr)))
def test_no_text_makes_reading_fail(text):
    outcome = read_policy(text, "policy.yaml")

    assert isinstance(outcome, Policy) or all(isinstance(problem, PolicyProblem) for problem in outcome)
