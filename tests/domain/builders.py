"""Cases, people and policies for tests, built through the same decisions as the real ones."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

from bot.domain.authority import Authority, Bound, GrantKind, GrantTerms, Span
from bot.domain.calendar import period_of
from bot.domain.case import Draft, Outcome, Via
from bot.domain.circumstances import Circumstances, GoodwillFacts
from bot.domain.commands import (
    AddRound,
    ApproveReply,
    CloseCase,
    EditReply,
    OfferGrant,
    OpenCase,
    PublishReply,
    RecordDraft,
    RecordUnderstanding,
    RejectReply,
)
from bot.domain.consequences import effects
from bot.domain.decide import decide
from bot.domain.evolve import evolve
from bot.domain.ids import BrandId, CaseId, ChannelId, TeamId, UserId
from bot.domain.money import Currency, Money, Percent
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.domain.post import Post, Source, Surface, digest
from bot.domain.refusal import Refusal
from bot.domain.review import basis
from bot.domain.understanding import Maker, Severity, Understanding

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
TEAM = TeamId("T1")
CASES = ChannelId("C1")
CASE = CaseId(TEAM, 142)
NOVEMBER = period_of(NOON, "UTC")
EUR = Currency("EUR")

ANN = UserId("UANN")  # opens cases, may grant little
BEN = UserId("UBEN")  # approves replies, may grant some
CLEO = UserId("UCLEO")  # approves replies, may grant most
DAN = UserId("UDAN")  # a colleague whom the policy does not name

LINK = "https://reviews.example/coffee/7"
GOOD = (
    "Hello Maria! We are sorry that your coffee was cold. Our machine had failed at noon; "
    "we repaired it and checked every cup since, and we answer your other question by Friday 18:00."
)
OWN_WORDS = GOOD.replace("Hello", "Dear")
DEADLINE = "by Friday 18:00"


def later(**delay):
    return NOON + timedelta(**delay)


def euros(amount):
    return Money(amount * 100, EUR)


def percent(points):
    return Percent(points * 100)


def person(user=BEN, **facts):
    return Person(**{"team": TEAM, "id": user, "name": user.lower(), "refreshed_at": NOON, **facts})


def authority(user, amount, *, month=None, seniority=0, bounds=(), **rules):
    """So much of every kind at once; of percentages as many points, at most a hundred."""
    limit = euros(amount)
    kinds = {GrantKind.DISCOUNT_PERCENT: percent(min(amount, 100)), GrantKind.DISCOUNT_AMOUNT: limit}
    per_grant = {**kinds, GrantKind.GIFT: limit, GrantKind.REFUND: limit}
    monthly = (Bound(Span.MONTH, month),) if month else ()
    return Authority(user, EUR, seniority, per_grant=per_grant, bounds=(*bounds, *monthly), **rules)


def used(user, amount, span=Span.MONTH, kind=""):
    """So many euros count against that person's bound already."""
    return {(user, EUR): {(span, kind): amount * 100}}


AUTHORITIES = (authority(ANN, 10), authority(BEN, 50, seniority=1), authority(CLEO, 200, seniority=2))


def policy(**rules):
    return Policy(**{"approvers": (BEN, CLEO), "authorities": AUTHORITIES, **rules})


GOODWILL = frozenset(f.name for f in fields(GoodwillFacts))


def circumstances(rules=None, **facts):
    """The facts of the moment; those about goodwill by their own names."""
    everybody = frozenset({ANN, BEN, CLEO})
    goodwill = {"period": NOVEMBER, "reachable": everybody, "at_work": everybody}
    goodwill |= {name: facts.pop(name) for name in GOODWILL & facts.keys()}
    known = {
        "policy": rules or policy(),
        "person": person(ANN),
        "number": CASE.number,
        "goodwill": GoodwillFacts(**goodwill),
        "other_exists": True,
    }
    return Circumstances(**{**known, **facts})


def post(text="Cold coffee, rude staff. Never again!", **facts):
    return Post(**{"text": text, "author": "Maria", "link": LINK, **facts})


def source(**facts):
    return Source(**{"surface": Surface.FORWARD, "channel": CASES, "ts": "1.0", "anchored": True, **facts})


def read_as(case, **found):
    """The last round, understood as it now stands."""
    last = case.rounds[-1]
    read = understanding(**found)
    return ask(RecordUnderstanding, round=last.number, text=digest(last.post.text), understanding=read)


def understanding(**found):
    return Understanding(**{"language": "en", "severity": Severity.MINOR, "maker": Maker.MODEL, **found})


def draft(text=GOOD, **facts):
    looks = {"language": "en", "detected": "en", "certainty": 0.99, "deadline_span": DEADLINE}
    return Draft(**{"text": text, "maker": Maker.MODEL, **looks, **facts})


def discount(amount):
    return GrantTerms(GrantKind.DISCOUNT_AMOUNT, amount=euros(amount))


def gift(amount, what="a bag of beans"):
    return GrantTerms(GrantKind.GIFT, amount=euros(amount), what=what)


def refund(amount):
    return GrantTerms(GrantKind.REFUND, amount=euros(amount))


def share_of(points, base=100):
    """So many per cent of so many euros."""
    return GrantTerms(GrantKind.DISCOUNT_PERCENT, percent=percent(points), base=euros(base))


def ask(command, **fields):
    """The command on our case, at noon unless told otherwise."""
    target = {} if command is OpenCase else {"case": CASE}
    return command(**{"id": "e1", "at": NOON, **target, **fields})


def opening(**fields):
    return ask(
        OpenCase,
        **{"team": TEAM, "by": ANN, "brand": BrandId("cafe"), "channel": CASES, "post": post(), "source": source()}
        | fields,
    )


def approval(case, *, by=BEN, **fields):
    """The command that approves exactly the live revision of the case."""
    live = case.live
    asked = {"revision": live.number, "sha256": live.sha256, "via": Via.EMOJI, **fields}
    return ask(ApproveReply, person=person(by), **asked)


def publication(case, **fields):
    return ask(PublishReply, **{"person": person(ANN), "revision": case.live.number, **fields})


def closing(**fields):
    return ask(CloseCase, **{"by": ANN, "outcome": Outcome.ANSWERED, "cause": "service", **fields})


def events_of(case, command, now=None):
    """What is decided when the decision must be a yes."""
    decision = decide(case, command, now or circumstances())
    assert not isinstance(decision, Refusal), decision
    return decision


def refusal_of(case, command, now=None):
    """The decision when it must be a no."""
    decision = decide(case, command, now or circumstances())
    assert isinstance(decision, Refusal), decision
    return decision


def no_of(case, command, now=None):
    return refusal_of(case, command, now).no


def after(case, command, now=None):
    """The case once the command was taken."""
    for event in events_of(case, command, now):
        case = evolve(case, event)
    return case


def effects_of(case, command, now=None):
    """Everything that is told to the world when the command is taken."""
    now = now or circumstances()
    told = []
    for event in events_of(case, command, now):
        before, case = case, evolve(case, event)
        told += effects(event, before, case, now.policy)
    return told


def opened(**fields):
    return after(None, opening(**fields))


def understood(case=None, **found):
    case = case or opened()
    return after(case, read_as(case, **found))


def drafted(case=None, **facts):
    case = case or understood()
    return after(case, ask(RecordDraft, basis=basis(case), draft=draft(**facts)))


def edited(case=None, *, by=BEN, text=OWN_WORDS):
    case = case or drafted()
    number = case.live.number if case.live else 0
    return after(case, ask(EditReply, by=by, revision=number, draft=draft(text)))


def rejected(case=None, **fields):
    case = case or drafted()
    return after(case, ask(RejectReply, **{"person": person(BEN), "revision": case.live.number, **fields}))


def approved(case=None, **fields):
    case = case or drafted()
    return after(case, approval(case, **fields))


def replied(case=None, **fields):
    case = case or approved()
    return after(case, publication(case, **fields))


def closed(case=None, **fields):
    return after(case or replied(), closing(**fields))


def answered_again(case=None, text="And nobody called me back.", **fields):
    """The author said more: the next round."""
    said = {"by": ANN, "post": post(text), "source": source(ts="2.0", anchored=False), **fields}
    return after(case or replied(), ask(AddRound, **said))


def with_grant(case=None, *, terms=None, by=ANN, **facts):
    """Goodwill was asked for: granted at once within the asker's limit, else somebody else is asked."""
    now = circumstances(person=person(by), **facts)
    return after(case or understood(), ask(OfferGrant, by=by, terms=terms or discount(5)), now)


def changed(case, **fields):
    return replace(case, **fields)
