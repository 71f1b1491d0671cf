"""The rules of a reply about its figures, dates, stage and sources: what is known of the case decides."""

from datetime import UTC, datetime

import pytest

from bot.domain.platforms import Platform
from bot.domain.reply_text import Level, ReplyContext, Stage, lint
from bot.domain.understanding import Severity

TUESDAY = datetime(2026, 3, 10, 9, tzinfo=UTC)
POST = "The boiler leaked on the second day and your support line let me wait for ages"


def found(reply, rule, **context):
    known = {"language": "en", "now": TUESDAY, **context}
    return [(f.level, f.detail, f.span) for f in lint(reply, ReplyContext(**known)) if f.rule == rule]


# R18


def test_words_that_the_writer_named_must_stand_in_the_reply():
    spans = (("apology", "We are  sorry"), ("deadline", "by Monday"))

    assert found("We are\nsorry, it comes by Tuesday.", "R18", spans=spans) == [
        (Level.BLOCK, "not_found:deadline", "")
    ]


def test_what_the_stage_requires_must_be_named_and_a_persons_edit_only_warns():
    required = frozenset({"apology", "reason"})

    assert [f[1] for f in found("Sorry.", "R18", required=required)] == ["missing:apology", "missing:reason"]
    assert {f[0] for f in found("Sorry.", "R18", required=required, edited=True)} == {Level.WARN}


# R22, R23, R24


def test_internal_words_do_not_go_out():
    note = "regular customer, give him up to thirty but never tell him that we would go further"

    assert found(
        "You know we would go further; but never tell him that we would go further!", "R22", internal=(note,)
    )
    assert not found("We never tell him.", "R22", internal=(note,))
    assert found("Ask about canary-7f3a9.", "R22")


def test_eight_words_of_the_post_are_a_quotation_and_seven_are_not():
    assert found(f"You wrote: {POST.lower()}.", "R23", post=POST) == [
        (Level.WARN, "", "the boiler leaked on the second day and")
    ]
    assert not found("The boiler leaked on the second day, and we are sorry.", "R23", post=POST.replace("and", "but"))


def test_a_reply_that_was_published_before_is_noticed_unless_it_says_much_that_is_new():
    before = "We are sorry that the boiler leaked. A new one comes by Monday."

    assert found(before.replace("new", "better"), "R24", earlier=("Thank you.", before))
    assert not found(
        "We are sorry. The mechanic mended the pipe on Tuesday and left a spare.", "R24", earlier=(before,)
    )


# R25


def test_a_reply_that_names_nothing_of_the_post_is_noticed():
    looks = {"detected_language": "en", "detected_probability": 0.99, "post": POST}

    assert found("We are sorry about your evening.", "R25", **looks)
    assert not found("We are sorry about the boiler.", "R25", **looks)
    assert not found("We are sorry.", "R25", **looks | {"post": "Awful!"})


# R28

FACTS = ("The pallet was lost on 4 March, 17 parcels were on it", "the depot opens at 8:30")


@pytest.mark.parametrize(
    "reply",
    [
        "Your parcel was one of 17, lost on 4 March.",
        "A new one is yours by Friday 18:00.",
        "Marta confirms it here tonight by 20:00.",
        "A technician comes tomorrow between 9:00 and 11:00.",
        "It takes up to 5 days.",
        "The depot opens at 8:30.",
        "We answer within 24 hours.",
        "Nine days are too long.",
    ],
)
def test_figures_of_the_facts_and_of_what_is_promised_may_be_said(reply):
    assert not found(reply, "R28", facts=FACTS)


@pytest.mark.parametrize(
    ("reply", "span"),
    [
        ("Your parcel was one of 18.", "18"),
        ("It was delivered on 3 March at 14:05.", "3"),
        ("Paczkę doręczono 3 marca.", "3"),
        ("Посылку вручили 3 марта в 14:05.", "3"),
        ("Siuntą įteikėme kovo 3 d.", "3"),
        ("We checked 15 other orders.", "15"),
    ],
)
def test_a_figure_that_nobody_stated_is_blocked(reply, span):
    assert found(reply, "R28", facts=FACTS) == [(Level.BLOCK, "", span)]


def test_what_only_the_author_says_or_a_person_wrote_is_a_hint():
    assert found("You phoned 15 times.", "R28", post="I phoned 15 times!") == [(Level.WARN, "post", "15")]
    assert found("You phoned 15 times.", "R28", edited=True) == [(Level.WARN, "", "15")]


def test_money_is_the_business_of_another_rule():
    assert not found("You get 50 EUR.", "R28")


# R29


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("We will do it by 9 March.", (Level.BLOCK, "past", "9 March")),
        ("Zrobimy to do 9 marca.", (Level.BLOCK, "past", "9 marca")),
        ("Сделаем до 9 марта.", (Level.BLOCK, "past", "9 марта")),
        ("Padarysime iki kovo 9 d.", (Level.BLOCK, "past", "kovo 9")),
        ("We will do it by 2026-03-09.", (Level.BLOCK, "past", "2026-03-09")),
        ("We will do it by 30 March.", (Level.WARN, "far", "30 March")),
        ("We will do it within 3 weeks.", (Level.WARN, "far", "3 weeks")),
        ("Padarysime per 20 dienų.", (Level.WARN, "far", "20 dienų")),
        ("We will do it by 14 March.", (Level.WARN, "day_off", "14 March")),
        ("Zrobimy to do niedzieli.", (Level.WARN, "day_off", "niedzieli")),
    ],
)
def test_a_deadline_that_is_past_or_far_or_on_a_day_off_is_found(reply, expected):
    assert found(reply, "R29", work_days=frozenset({1, 2, 3, 4, 5})) == [expected]


@pytest.mark.parametrize(
    "reply",
    ["It broke on 9 March.", "We will do it by 12 March.", "Within 10 days.", "By Monday.", "By 31 February."],
)
def test_other_dates_are_left_alone(reply):
    assert not found(reply, "R29", work_days=frozenset({1, 2, 3, 4, 5}))


def test_a_day_gone_by_that_a_fact_names_is_no_deadline():
    said = "Basen był zamknięty od 2 do 8 marca."

    assert found(said, "R29", facts=("basen był zamknięty od 2 do 8 marca",)) == []
    assert found(said, "R29") == [(Level.BLOCK, "past", "8 marca")]
    assert found("Zrobimy to do 9 marca.", "R29", facts=("zamknięte od 2 do 8 marca",)) != []


def test_the_year_meant_is_the_nearest():
    assert not found("We will do it by 4 January.", "R29", now=datetime(2026, 12, 30, tzinfo=UTC))


def test_where_nobody_said_when_people_work_no_day_is_off():
    assert not found("We will do it by Sunday.", "R29")


# R32, R33


@pytest.mark.parametrize(
    ("reply", "detail"),
    [
        ("Take a voucher from us.", "offer"),
        ("Если хотите, подарим скидку.", "offer"),
        ("Siūlome nuolaidą.", "offer"),
        ("Shall we talk?", "question"),
        ("word " * 61, "long"),
    ],
)
def test_who_lets_go_offers_and_asks_nothing_and_is_short(reply, detail):
    assert detail in [f[1] for f in found(reply, "R32", stage=Stage.LET_GO)]


@pytest.mark.parametrize(
    "reply",
    [
        "We have refunded the price. We are here.",
        "Мы вернули деньги.",
        "Zwróciliśmy pieniądze.",
        "Pinigus grąžinome.",
    ],
)
def test_what_was_done_may_be_told_when_letting_go(reply):
    assert not found(reply, "R32", stage=Stage.LET_GO)


def test_who_cannot_solve_it_says_so_and_why_and_what_else_there_is():
    told = found("We are sorry.", "R32", stage=Stage.CANNOT_SOLVE)
    whole = "We cannot mend it, because the part is no longer made. Instead you can choose another one."

    assert [f[1] for f in told] == ["admission", "reason", "alternative"]
    assert not found(whole, "R32", stage=Stage.CANNOT_SOLVE)


def test_several_known_solutions_leave_a_serious_case_a_choice():
    serious = {"severity": Severity.SIGNIFICANT, "options": 2}

    assert found("We send a new one by Monday.", "R32", **serious) == [(Level.WARN, "options", "")]
    assert not found("We send a new one or your money.", "R32", **serious)
    assert not found("We send a new one by Monday.", "R32", options=2)
    assert not found("We send a new one by Monday.", "R32", severity=Severity.SIGNIFICANT, options=1)


@pytest.mark.parametrize(("platform", "expected"), [(Platform.GOOGLE, 1), (Platform.FACEBOOK, 0)])
def test_where_one_reply_stands_a_second_takes_its_place(platform, expected):
    assert len(found("We are sorry.", "R33", platform=platform, answered=True)) == expected
    assert not found("We are sorry.", "R33", platform=platform)


# R12, R19 with what is the brand's own


def test_the_brands_own_contacts_and_hosts_may_stand_there():
    own = {"contacts": ("+370 611 22333",), "allowed_hosts": frozenset({"shop.example.com"})}

    assert not found("Ring +370 (611) 22333 or write to care@shop.example.com.", "R12", **own)
    assert not found("See www.shop.example.com/help.", "R19", **own)
    assert found("See shop.example.com.evil.lt.", "R19", **own)


@pytest.mark.parametrize(
    ("reply", "kind"),
    [("Card 4111 1111 1111 1111.", "card"), ("Code 44051401359.", "person"), ("Code 38703181745.", "person")],
)
def test_cards_and_personal_codes_are_told_apart(reply, kind):
    assert [f[1] for f in found(reply, "R12")] == [kind]
