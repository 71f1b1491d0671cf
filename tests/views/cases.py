"""Cases in every state, for the tests of what people see."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.authority import Authority, Bound, Coverage, Form, GrantKind, GrantTerms, Span
from bot.domain.calendar import Period
from bot.domain.case import (
    Approval,
    Case,
    Closing,
    Draft,
    Grant,
    GrantState,
    Handed,
    Outcome,
    Published,
    Revision,
    Status,
    TakenBack,
    Via,
)
from bot.domain.effects import Kind, Say
from bot.domain.hindsight import Alike, History, Usual
from bot.domain.ids import BrandId, CaseId, ChannelId, TeamId, UserId
from bot.domain.money import Currency, Money, Percent
from bot.domain.platforms import Platform
from bot.domain.policy import Brand, Policy, TeamKind
from bot.domain.post import Post, Round, Source, Surface, digest, likeness
from bot.domain.remarks import About, Remark, Review
from bot.domain.understanding import Facts, Fault, Grievance, Maker, Severity, Told, Understanding
from handlers.views.allowance import Allowance, Sums
from handlers.views.notes import NOTES

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)
ANN, BOB, CEO = UserId("UANN"), UserId("UBOB"), UserId("UCEO")
POST = "Kurtka przyszła bez zamka.\nDzwoniłam trzy razy i nikt nie oddzwonił!"
REPLY = "Przepraszamy. Kurtka wyszła bez zamka; wymienimy ją do piątku, 6 listopada, do 18:00."
TRANSLATION = "We are sorry. The jacket left without its zip; we will replace it by Friday, 6 November, 18:00."


REVIEW = Review(tuple(Remark(about, "Kurtka wyszła bez zamka", "the calls are left out") for about in About))


def later(**length):
    return NOON + timedelta(**length)


def euros(amount):
    return Money(round(amount * 100), Currency("EUR"))


def policy(language="en", **changes):
    brand = Brand(BrandId("default"), "Šiaurė", language)
    rules = {"kinds": (FLOWERS,), "two_people_above": (euros(18),), "retype_above": (euros(45),)}
    return Policy(zone="Europe/Vilnius", approvers=(ANN, BOB), brands=(brand,), **(rules | changes))


def understanding(**changes):
    known = Understanding(
        language="pl",
        severity=Severity.SIGNIFICANT,
        maker=Maker.MODEL,
        grievances=(
            Grievance("the zip is missing", "bez zamka"),
            Grievance("nobody called back", "nikt nie oddzwonił"),
        ),
        claims=(Told("the jacket came without its zip", "Kurtka przyszła bez zamka"),),
        attempts=(Told("she called three times", "Dzwoniłam trzy razy"),),
        emotions=("anger", "disappointment"),
        wants="a working jacket",
        questions=("Which order was it?",),
        floor=("trzy razy",),
        suggested_fault=Fault.OURS,
        suggested_cause="logistics",
    )
    return replace(known, **changes)


def opened(**changes):
    case = Case(
        id=CaseId(TeamId("T1"), 142),
        brand=BrandId("default"),
        status=Status.OPEN,
        opened_at=NOON,
        opened_by=ANN,
        owner=ANN,
        source=Source(Surface.FORWARD),
        channel=ChannelId("C1"),
        thread_ts="1.0",
        rounds=(Round(1, Post(POST, "Magda K.", Platform.GOOGLE, "https://maps.google.com/r/1"), NOON),),
        quiet_since=NOON,
        likeness=likeness(POST),
        similar=(12, 40),
        understanding=understanding(),
        facts=Facts(confirmed=("the zip was missing",), fault=Fault.OURS, remedy="a new jacket"),
    )
    return replace(case, **changes)


def revision(number=1, text=REPLY, **changes):
    draft = Draft(
        text=text,
        language="pl",
        maker=Maker.TEMPLATE,
        translation=TRANSLATION,
        promise="a new jacket by Friday 18:00",
        deadline_span="do piątku, 6 listopada, do 18:00",
        detected="pl",
        certainty=0.99,
        problem="no_key",
    )
    by, void, made_in = changes.pop("by", None), changes.pop("void", None), changes.pop("round", 1)
    review = changes.pop("review", None)
    draft = replace(draft, **changes)
    return Revision(number, made_in, draft, digest(draft.text), NOON, by, void, review=review)


def drafted(*revisions, **changes):
    return opened(status=Status.DRAFTED, revisions=revisions or (revision(),), **changes)


def approved(*revisions, **changes):
    case = drafted(*revisions)
    live = case.revisions[-1]
    yes = Approval(live.number, live.sha256, BOB, later(hours=1), Via.EMOJI)
    return replace(case, status=Status.APPROVED, approvals=(yes,), **changes)


def replied(permalink="https://maps.google.com/r/1#reply", **changes):
    out = Published(1, ANN, later(hours=2), permalink)
    return replace(approved(), status=Status.REPLIED, published=(out,), **changes)


def closed(outcome=Outcome.SATISFIED, **changes):
    end = Closing(outcome, ANN, later(days=2, hours=3), "logistics", "She wrote that the new jacket fits.")
    return replace(replied(), status=Status.CLOSED, closing=end, **changes)


FLOWERS = TeamKind("flowers", Form.THING, {"en": "Flowers", "pl": "Kwiaty", "ru": "Цветы", "lt": "Gėlės"})
TERMS = {
    GrantKind.DISCOUNT_PERCENT: GrantTerms(GrantKind.DISCOUNT_PERCENT, Percent(2050), euros(50), "the next order"),
    GrantKind.DISCOUNT_AMOUNT: GrantTerms(GrantKind.DISCOUNT_AMOUNT, None, euros(20.5)),
    GrantKind.GIFT: GrantTerms(GrantKind.GIFT, None, euros(80), "a warm scarf"),
    GrantKind.REFUND: GrantTerms(GrantKind.REFUND, None, euros(19.9), "the delivery"),
    "of an order": GrantTerms(GrantKind.DISCOUNT_PERCENT, Percent(1500), None, "the jacket", euros(240)),
    "of an order, capped": GrantTerms(GrantKind.DISCOUNT_PERCENT, Percent(1500), euros(30), "", euros(240)),
    FLOWERS.id: GrantTerms(FLOWERS.id, None, euros(25), "tulips", added=Form.THING),
    "a team's percentage": GrantTerms("sale", Percent(500), euros(9), added=Form.PERCENT),
    "a team's amount": GrantTerms("voucher", None, euros(15), "the next visit", added=Form.AMOUNT),
}


def grant(state=GrantState.ASKED, number=1, kind=GrantKind.DISCOUNT_PERCENT, **changes):
    given = Grant(
        number=number,
        terms=TERMS[kind],
        by=ANN,
        at=NOON,
        period=Period("2026-11-05", "2026-W45", "2026-11"),
        holder=CEO,
        state=state,
        reason="the third call went unanswered",
        customer="magda",
        asked=(CEO,),
        cover=Coverage.OVER_GRANT,
        history=History(2, (euros(35),)),
    )
    decided = {} if state is GrantState.ASKED else {"decided_by": CEO, "decided_at": later(hours=1)}
    if state in (GrantState.RELEASED, GrantState.REVERSED):
        decided["back"] = TakenBack(CEO, later(hours=2), "she chose a repair")
    return replace(given, **(decided | changes))


USUAL = Usual(
    alike=(
        Alike(12, (GrantKind.GIFT, GrantKind.REFUND), euros(29), Outcome.SATISFIED.value),
        Alike(40, (), None, Outcome.LET_GO.value),
    ),
    low=euros(10),
    high=euros(30),
)
HANDED = Handed(BOB, later(hours=3), "voucher 7781")
LIMITS = Authority(
    ANN,
    Currency("EUR"),
    per_grant={
        GrantKind.DISCOUNT_PERCENT: Percent(2000),
        GrantKind.DISCOUNT_AMOUNT: euros(50),
        GrantKind.GIFT: euros(80),
    },
    bounds=(
        Bound(Span.CASE, euros(80)),
        Bound(Span.CUSTOMER, euros(120)),
        Bound(Span.DAY, euros(100)),
        Bound(Span.MONTH, euros(500)),
        Bound(Span.MONTH, euros(200), GrantKind.GIFT),
    ),
)
ALLOWANCE = Allowance(LIMITS, {(Span.MONTH, ""): Sums(2500, 10000), (Span.MONTH, GrantKind.GIFT): Sums(0, 2000)})


def say(case, kind, ref="1", **rest):
    return Say(case.id, kind, ref, **rest)


NOTE_ARGS = {
    "by": ANN,
    "revision": "1",
    "number": "17",
    "grant": "1",
    "until": later(hours=4).isoformat(),
    "language": "de",
    "why": "timeout",
}


def stories():
    """Every message there is, as (name, say, case)."""
    for case in (opened(understanding=None), opened(), drafted(), approved(), replied(), closed()):
        yield f"card {case.status}", say(case, Kind.CARD, "0"), case
    yield from _posts()
    yield from _drafts()
    for state in GrantState:
        case = drafted(grants=(grant(state),))
        yield f"grant {state}", say(case, Kind.GRANT), case
        yield f"ask_grant {state}", say(case, Kind.ASK_GRANT, to=CEO), case
    yield from _goodwill()
    for n, case in enumerate((opened(), drafted(), approved(), replied()), 1):
        args = {"n": str(n), "also": "UBOB UCEO" if n > 1 else ""}
        yield f"reminder {n}", say(case, Kind.REMINDER, args=args), case
    yield "reminder nobody", say(opened(owner=None), Kind.REMINDER, args={"n": "1"}), opened(owner=None)
    for outcome in Outcome:
        case = closed(outcome, grants=(grant(GrantState.SPENT),))
        yield f"summary {outcome}", say(case, Kind.SUMMARY), case
    for note in NOTES:
        case = drafted(grants=(grant(GrantState.REVERSED),))
        yield f"note {note}", say(case, Kind.NOTE, note=note, args=NOTE_ARGS), case


def _goodwill():
    """Requests and gifts that need more than a yes, and what reminds of them."""
    for name, shown in {
        **{f"of {kind}": grant(kind=kind) for kind in TERMS},
        **{f"above {cover}": grant(cover=cover) for cover in Coverage},
        "for nobody known": grant(customer="", history=History()),
        "for a new customer": grant(history=History()),
        "like others": grant(usual=USUAL),
        "too generous": grant(usual=replace(USUAL, standing="generous")),
        "too mean, granted": grant(GrantState.GRANTED, usual=replace(USUAL, standing="mean")),
        "in part": grant(part_of="17-2", holder=BOB),
        "seconded": grant(kind=GrantKind.REFUND, yes=(BOB,)),
        "owed": grant(GrantState.GRANTED, kind=GrantKind.GIFT),
        "owed after publication": grant(GrantState.SPENT, kind=GrantKind.GIFT),
        "handed over": grant(GrantState.SPENT, kind=GrantKind.GIFT, handed=HANDED),
        "granted by two": grant(GrantState.GRANTED, yes=(BOB, CEO)),
        "granted by oneself": grant(GrantState.GRANTED, decided_by=ANN),
    }.items():
        case = drafted(grants=(shown,))
        yield f"goodwill {name}", say(case, Kind.GRANT), case
    waiting = replied(grants=(grant(GrantState.SPENT, kind=GrantKind.GIFT), grant(number=2)))
    yield "card with goodwill that is owed", say(waiting, Kind.CARD, "0"), waiting
    yield "reminder of goodwill", say(waiting, Kind.REMINDER, args={"n": "1"}), waiting
    ended = closed(grants=waiting.grants)
    yield "summary with goodwill that is owed", say(ended, Kind.SUMMARY), ended


def _posts():
    again = Round(2, Post("Nadal czekam."), later(hours=5))
    twice = opened(rounds=(*opened().rounds, again))
    yield "post waiting", say(opened(), Kind.POST), opened(understanding=None)
    yield "post understood", say(opened(), Kind.POST), opened()
    bare = Understanding("und", Severity.MINOR, Maker.TEMPLATE, problem="no_key")
    yield "post without a model", say(opened(), Kind.POST), opened(understanding=bare)
    yield "post again", say(twice, Kind.POST, "2"), twice


def _drafts():
    by_ann = revision(2, maker=Maker.PERSON, by=ANN, text=REPLY + " Ann")
    money = revision(text=REPLY + " Damy 50% rabatu i 100 zł.")
    for name, case in {
        "template": drafted(),
        "with goodwill": drafted(grants=(grant(GrantState.GRANTED),)),
        "by the model": drafted(revision(maker=Maker.MODEL, problem="", offer="a new jacket")),
        "by a person": drafted(revision(void="edited"), by_ann),
        "contact only": drafted(revision(text="Prosimy o kontakt w wiadomości prywatnej.", promise="")),
        "with money": drafted(money),
        "read a second time": drafted(revision(review=REVIEW)),
        "read a second time, nothing found": drafted(revision(review=Review())),
        "not read a second time": drafted(revision(review=Review(problem="case_tokens"))),
        "approved": approved(),
        "published": replied(),
        **{f"void {v}": drafted(revision(void=v), by_ann) for v in ("edited", "redrafted", "rejected", "new_round")},
    }.items():
        number = str(case.revisions[-1 if "void" not in name else 0].number)
        for kind in (Kind.DRAFT, Kind.ASK, Kind.COPY):
            yield f"{kind} {name}", say(case, kind, number), case
