"""What people do in a run: each script is a few minutes of work, and waits for what must be seen of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.sandbox.records import Message, View
from bot.simulator.stage import AGAIN_SECONDS, NotSeen, Script, Stage, turned_down

ANIA, DMITRI, IEVA, OLGA, TOMAS = "U0ANIA", "U0DMITRI", "U0IEVA", "U0OLGA", "U0TOMAS"
YES, NO, ANOTHER, PUBLISHED, LATER = "white_check_mark", "x", "arrows_counterclockwise", "mega", "zzz"
APPROVED: Final = "the reply is approved"
ASKED: Final = "a reply is waiting for your approval"
REMINDERS: Final = ("Case #1 is waiting", "Case #2 is waiting")


@dataclass(frozen=True)
class Scenario:
    """`either` are words that are said or not, depending on who was faster; `by_the_clock` needs the right time.

    With `among_colleagues` the people begin when the bot knows them: who is asked depends on whom it knows by then.
    """

    play: Callable[[Stage], Script[None]]
    either: tuple[str, ...] = ()
    by_the_clock: bool = False
    among_colleagues: bool = False


def opened(stage: Stage) -> Script[None]:
    yield from _drafted(stage, ANIA, "en")


def drafted(stage: Stage) -> Script[None]:
    """Another draft is asked for by emoji, and that one is turned down."""
    root, draft = yield from _drafted(stage, ANIA, "pl")
    stage.react(ANIA, draft.ts, ANOTHER)
    second = yield from stage.message(root, "draft 2")
    stage.react(OLGA, second.ts, NO)
    yield from stage.status(root, "open")


def approved(stage: Stage) -> Script[None]:
    """From the yes, given as soon as there is a draft, to the publication; a yes of somebody else is nothing."""
    root = stage.forward(IEVA, "lt")
    draft = yield from stage.message(root, "draft 1")
    stage.react(ANIA, draft.ts, YES)
    yield from stage.wait(5)
    copy = yield from _approved(stage, root, draft)
    stage.react(IEVA, copy.ts, PUBLISHED)
    yield from stage.status(root, "replied")


def withdrawn(stage: Stage) -> Script[None]:
    root, draft = yield from _drafted(stage, IEVA, "lt")
    yield from _approved(stage, root, draft)
    stage.workspace.unreact(OLGA, stage.cases, draft.ts, YES)
    yield from stage.status(root, "drafted")
    yield from stage.message(root, "withdrew the approval")


def edited(stage: Stage) -> Script[None]:
    """A yes and an edit at the same moment: the yes counts for what it stands under, never for the new text."""
    root, draft = yield from _drafted(stage, IEVA, "lt")
    view = yield from stage.window(IEVA, draft.ts, "edit")
    stage.react(OLGA, draft.ts, YES)
    text = _shown_text(view)
    yield from stage.submit(IEVA, view, {"text_0": f"{text}\n\nIeva"})
    second = yield from stage.message(root, "draft 2")
    yield from stage.wait(15)
    yield from stage.status(root, "drafted")
    stage.react(OLGA, second.ts, YES)
    yield from stage.status(root, "approved")
    view = yield from stage.window(IEVA, second.ts, "edit")
    yield from stage.submit(IEVA, view, {"text_0": f"{text}\n\nIeva P."})
    yield from stage.message(root, "draft 3")
    yield from stage.status(root, "drafted")


def granted(stage: Stage) -> Script[None]:
    root, _ = yield from _drafted(stage, DMITRI, "ru")
    yield from _offered(stage, DMITRI, root, _gift("19.99"))
    yield from stage.message(root, "goodwill")
    yield from stage.message(root, "draft 2")


def escalated(stage: Stage) -> Script[None]:
    """Above the limit: the yes of the giver, or of a colleague without limits, is worth nothing."""
    root, _ = yield from _drafted(stage, DMITRI, "ru")
    yield from _offered(stage, DMITRI, root, _gift("200"))
    asked = yield from stage.direct(TOMAS, "goodwill")
    shown = yield from stage.message(root, "goodwill")
    stage.react(DMITRI, shown.ts, YES)
    stage.react(IEVA, shown.ts, YES)
    yield from stage.wait(15)
    stage.workspace.react(TOMAS, asked.channel, asked.ts, YES)
    yield from stage.message(root, "draft 2")


def seconded(stage: Stage) -> Script[None]:
    """Above the ceiling: two different people, and neither is the one who asked."""
    root, _ = yield from _drafted(stage, DMITRI, "ru")
    yield from _offered(stage, DMITRI, root, _discount("600"))
    first = yield from stage.direct(OLGA, "goodwill")
    stage.workspace.react(OLGA, first.channel, first.ts, YES)
    yield from stage.message(root, "One more yes is needed")
    shown = yield from stage.message(root, "goodwill is waiting")
    stage.react(OLGA, shown.ts, YES)
    stage.react(DMITRI, shown.ts, YES)
    yield from stage.wait(15)
    second = yield from stage.direct(TOMAS, "goodwill")
    stage.workspace.react(TOMAS, second.channel, second.ts, YES)
    yield from stage.message(root, "draft 2")


def moved_up(stage: Stage) -> Script[None]:
    """Who is asked says nothing; the next one is asked, and the first one's silence changes nothing more."""
    root, _ = yield from _drafted(stage, DMITRI, "ru")
    yield from _offered(stage, DMITRI, root, _gift("50"))
    yield from stage.direct(OLGA, "goodwill")
    yield from stage.wait(10)
    stage.pass_time(hours=2, minutes=1)
    yield from stage.message(root, "Nobody answered in time")
    asked = yield from stage.direct(TOMAS, "goodwill")
    stage.workspace.react(TOMAS, asked.channel, asked.ts, YES)
    yield from stage.message(root, "draft 2")


def limit_lowered(stage: Stage) -> Script[None]:
    """A limit is lowered while a request waits: the yes of who is asked is worth nothing any more (F86)."""
    root, _ = yield from _drafted(stage, DMITRI, "ru")
    yield from _offered(stage, DMITRI, root, _gift("50"))
    asked = yield from stage.direct(OLGA, "goodwill")
    view = yield from stage.commanded(OLGA, f"limits <@{OLGA}>")
    yield from _taken(stage, OLGA, view, {"most_gift": "20"})
    yield from stage.direct(OLGA, "lowered the limits")
    stage.workspace.react(OLGA, asked.channel, asked.ts, YES)
    yield from stage.wait(15)
    stage.pass_time(hours=2, minutes=1)
    yield from stage.message(root, "Nobody answered in time")
    asked = yield from stage.direct(TOMAS, "goodwill")
    stage.workspace.react(TOMAS, asked.channel, asked.ts, YES)
    yield from stage.message(root, "draft 2")


def limit_raised(stage: Stage) -> Script[None]:
    """A raise needs a second admin's yes, and does not count for the request that was there before (F73)."""
    stage.workspace.change_person(TOMAS, admin=True)
    root, _ = yield from _drafted(stage, DMITRI, "ru")
    yield from _offered(stage, IEVA, root, _gift("50"))
    asked = yield from stage.direct(OLGA, "goodwill")
    shown = yield from stage.message(root, "goodwill is waiting")
    view = yield from stage.commanded(OLGA, f"limits <@{ANIA}>")
    more = {"most_gift": "60", "span_case": "60", "span_customer": "60", "span_month": "200"}
    yield from _taken(stage, OLGA, view, more)
    question = yield from stage.direct(TOMAS, "wants higher limits")
    yield from _confirmed(stage, TOMAS, question, OLGA)
    yield from stage.direct(OLGA, "confirmed the new limits")
    stage.react(ANIA, shown.ts, YES)
    yield from stage.wait(15)
    stage.workspace.react(OLGA, asked.channel, asked.ts, YES)
    yield from stage.message(root, "draft 2")


def handed_over(stage: Stage) -> Script[None]:
    """A gift is granted, handed over, and comes back."""
    root, _ = yield from _drafted(stage, DMITRI, "ru")
    yield from _offered(stage, DMITRI, root, _gift("19.99"))
    shown = yield from stage.message(root, "goodwill")
    yield from stage.message(root, "draft 2")
    view = yield from stage.window(DMITRI, shown.ts, "grant_handed")
    yield from _taken(stage, DMITRI, view, {"note": "by courier"})
    yield from stage.shows(shown, "Handed over by")
    view = yield from stage.window(DMITRI, shown.ts, "grant_take_back")
    yield from _taken(stage, DMITRI, view, {"reason": "the parcel came back"})
    yield from stage.message(root, "took back")
    yield from stage.message(root, "draft 3")


def contended(stage: Stage) -> Script[None]:
    """Two yeses at once from one month that has room for one."""
    first, _ = yield from _drafted(stage, DMITRI, "ru")
    second, _ = yield from _drafted(stage, DMITRI, "en")
    shown = []
    for root in (first, second):
        yield from _offered(stage, IEVA, root, _gift("25"))
        shown.append((yield from stage.message(root, "goodwill is waiting")))
    for asked in shown:
        stage.react(ANIA, asked.ts, YES)
    yield from stage.until(
        "one goodwill granted",
        lambda: stage.said(first, "The reply may speak") or stage.said(second, "The reply may speak"),
    )
    yield from stage.wait(20)


def own_request(stage: Stage) -> Script[None]:
    """What one asked for above one's month stays somebody else's decision, also when the month has room again."""
    first, _ = yield from _drafted(stage, DMITRI, "ru")
    yield from _offered(stage, DMITRI, first, _gift("25"))
    yield from stage.message(first, "draft 2")
    second, _ = yield from _drafted(stage, DMITRI, "en")
    yield from _offered(stage, DMITRI, second, _gift("25"))
    asked = yield from stage.message(second, "goodwill is waiting")
    yield from _closed(stage, DMITRI, first)
    stage.react(DMITRI, asked.ts, YES)
    yield from stage.wait(20)


def reminded(stage: Stage) -> Script[None]:
    """Nobody acts: a reminder, a snooze, and the second reminder after it."""
    root, _ = yield from _drafted(stage, ANIA, "en")
    yield from stage.wait(10)
    stage.pass_time(hours=4, minutes=1)
    reminder = yield from stage.message(root, "is waiting")
    stage.react(ANIA, reminder.ts, LATER)
    yield from stage.message(root, "No reminders until")
    yield from stage.wait(10)
    stage.pass_time(hours=8, minutes=1)
    yield from stage.until("a second reminder", lambda: len(stage.said(root, "is waiting")) > 1)


def reopened(stage: Stage) -> Script[None]:
    root, _ = yield from _drafted(stage, ANIA, "pl")
    yield from _closed(stage, ANIA, root)
    card = yield from stage.status(root, "closed")
    yield from stage.pressed(ANIA, card.ts, "reopen")
    yield from stage.message(root, "draft 2")
    yield from stage.status(root, "drafted")


def _drafted(stage: Stage, who: str, language: str) -> Script[tuple[str, Message]]:
    root = stage.forward(who, language)
    yield from stage.message(root, "Case #")
    draft = yield from stage.message(root, "draft 1")
    yield from stage.status(root, "drafted")
    return root, draft


def _approved(stage: Stage, root: str, draft: Message) -> Script[Message]:
    stage.react(OLGA, draft.ts, YES)
    yield from stage.status(root, "approved")
    return (yield from stage.message(root, APPROVED))


def _gift(amount: str) -> dict[str, str]:
    return {"kind": "gift", "amount": amount, "what": "a lamp", "reason": "the customer has waited for days"}


def _window(stage: Stage, who: str, root: str) -> Script[View]:
    yield from stage.message(root, "Case #")
    return (yield from stage.window(who, stage.said(root, "Case #")[0].ts, "goodwill"))


def _discount(amount: str) -> dict[str, str]:
    return {"kind": "discount_amount", "amount": amount, "reason": "the whole order was late"}


def _offered(stage: Stage, who: str, root: str, given: dict[str, str]) -> Script[None]:
    """Who is turned down (nobody is known yet who could say yes) asks anew a little later."""
    for seconds in AGAIN_SECONDS:
        view = yield from _window(stage, who, root)
        answer = yield from stage.submit(who, view, given)
        if not turned_down(answer):
            return
        yield from stage.wait(seconds)
    raise NotSeen("somebody who could say yes")


def _taken(stage: Stage, who: str, view: View, values: dict[str, str]) -> Script[None]:
    """Send a window in again for as long as it says that nothing was stored."""
    for seconds in AGAIN_SECONDS:
        answer = yield from stage.submit(who, view, values)
        if not turned_down(answer):
            return
        yield from stage.wait(seconds)


def _confirmed(stage: Stage, who: str, question: Message, told: str) -> Script[None]:
    """Press the button again for as long as nothing is seen of it: that nothing was stored is told at most once."""
    for seconds in AGAIN_SECONDS:
        yield from stage.pressed(who, question.ts, "limit_confirm", question.channel)
        yield from stage.wait(seconds)
        if stage.told(told, "confirmed the new limits"):
            return


def _closed(stage: Stage, who: str, root: str) -> Script[None]:
    yield from stage.message(root, "Case #")
    view = yield from stage.window(who, stage.said(root, "Case #")[0].ts, "close")
    reason = "The author asked for no public reply."
    yield from stage.submit(who, view, {"outcome": "no_reply", "cause": "logistics", "reason": reason})
    yield from stage.message(root, "is closed")
    yield from stage.status(root, "closed")


def _shown_text(view: View) -> str:
    return next(str(b["element"]["initial_value"]) for b in view.body["blocks"] if b.get("block_id") == "text_0")


SCENARIOS: Final[Mapping[str, Scenario]] = {
    "open": Scenario(opened),
    "draft": Scenario(drafted),
    "approve": Scenario(approved),
    "withdraw": Scenario(withdrawn),
    "edit-while-approving": Scenario(edited, either=(APPROVED, "the text of the reply", "no longer stands")),
    "grant-within": Scenario(granted),
    # A clock that is a day ahead lets the requests of these move up: rightly, but not as in fine weather.
    "grant-over-limit": Scenario(escalated, by_the_clock=True),
    "grant-two-people": Scenario(seconded, by_the_clock=True),
    "grant-moved-up": Scenario(moved_up, by_the_clock=True),
    "limit-lowered-while-waiting": Scenario(limit_lowered, by_the_clock=True, among_colleagues=True),
    "limit-raised-while-waiting": Scenario(limit_raised, by_the_clock=True, among_colleagues=True),
    "grant-handed-over-and-reversed": Scenario(handed_over),
    "concurrent-grants": Scenario(
        contended, either=("goodwill", "The reply may speak", "draft 2", "is waiting for"), by_the_clock=True
    ),
    "own-request": Scenario(own_request, by_the_clock=True),
    "reminder-and-snooze": Scenario(reminded, by_the_clock=True),
    "close-and-reopen": Scenario(reopened),
}
