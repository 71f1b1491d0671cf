"""Cases to write replies for."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.calendar import Period
from bot.domain.case import Case, Draft, Grant, GrantState, Revision, Status
from bot.domain.ids import BrandId, CaseId, ChannelId, TeamId, UserId
from bot.domain.money import Money, Percent
from bot.domain.platforms import Platform
from bot.domain.policy import Brand, Policy
from bot.domain.post import Post, Round, Source, Surface, digest
from bot.domain.understanding import Facts, Maker, Severity, Understanding

THURSDAY = datetime(2026, 11, 19, 13, 20, tzinfo=UTC)

POSTS = {
    "en": "Nine days and the fridge is still not here. I phoned four times and nobody called back.",
    "pl": "Buty rozkleiły się po dwóch tygodniach, a infolinia nie odpowiada od poniedziałku.",
    "ru": "Телевизор приехал разбитый, а поддержка третий день молчит.",
    "lt": "Siunta vėluoja jau savaitę, o į laiškus niekas neatsako.",
}

PERCENT = GrantTerms(GrantKind.DISCOUNT_PERCENT, Percent(1500), base=Money(20000, "EUR"))
CAPPED = GrantTerms(GrantKind.DISCOUNT_PERCENT, Percent(1250), Money(3050, "EUR"))
AMOUNT = GrantTerms(GrantKind.DISCOUNT_AMOUNT, amount=Money(123450, "PLN"))
REFUND = GrantTerms(GrantKind.REFUND, amount=Money(3000, "EUR"))
GIFTS = {
    "en": "a bag of freshly roasted coffee beans",
    "pl": "paczka świeżo palonej kawy od naszego zespołu",
    "ru": "пакет свежеобжаренного кофе",
    "lt": "pakelis šviežiai skrudintos kavos",
}


def gift(language):
    return GrantTerms(GrantKind.GIFT, amount=Money(2000, "EUR"), what=GIFTS[language])


def a_case(
    text=POSTS["en"],
    *,
    language="en",
    platform=Platform.FACEBOOK,
    author="",
    severity=Severity.MINOR,
    facts=None,
    grants=(),
    rounds=1,
    asked=0,
):
    post = Post(text, author, platform)
    return Case(
        id=CaseId(TeamId("T1"), 142),
        brand=BrandId("kavos"),
        status=Status.OPEN,
        opened_at=THURSDAY,
        opened_by=UserId("UANN"),
        owner=UserId("UANN"),
        source=Source(Surface.FORWARD),
        channel=ChannelId("CCASES"),
        thread_ts=None,
        rounds=tuple(Round(number + 1, post, THURSDAY) for number in range(rounds)),
        quiet_since=THURSDAY,
        likeness="",
        facts=facts or Facts(),
        grants=tuple(granted(number + 1, terms) for number, terms in enumerate(grants)),
        drafts_asked=asked,
        understanding=Understanding(language, severity, Maker.TEMPLATE),
    )


def granted(number, terms, state=GrantState.GRANTED):
    return Grant(number, terms, UserId("UANN"), THURSDAY, Period(), UserId("UBOSS"), state)


def a_policy(team="en", *, signature="", zone="Europe/Vilnius"):
    return Policy(zone=zone, brands=(Brand(BrandId("kavos"), "Kavos Namai", team, signature),))


def with_draft(case, text):
    """The case after that text was proposed and another one asked for."""
    draft = Draft(text, case.language, Maker.TEMPLATE)
    revision = Revision(len(case.revisions) + 1, len(case.rounds), draft, digest(text), THURSDAY)
    return replace(case, revisions=(*case.revisions, revision), drafts_asked=case.drafts_asked + 1)
