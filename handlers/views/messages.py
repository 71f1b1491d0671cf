"""Every message of a case, by its kind."""

from datetime import datetime
from typing import assert_never

from bot.domain.case import Case
from bot.domain.effects import Kind, Say
from bot.domain.policy import Policy
from bot.ports import Message
from handlers.views.blocks import actions, section
from handlers.views.card import card
from handlers.views.copy import ask, copy, outside
from handlers.views.draft import draft
from handlers.views.glance import post_button, team_words, thread_button
from handlers.views.grant import grant
from handlers.views.notes import note
from handlers.views.post import post
from handlers.views.reminder import reminder, summary


class SlackViews:
    """`bot.ports.Views` in Slack's blocks and the team's language."""

    def render(self, say: Say, case: Case, policy: Policy, at: datetime, thread: str = "") -> tuple[Message, ...]:
        """The messages of one `Say`: buttons are on the last, and a refresh has as many as there were."""
        match say.kind:
            case Kind.DRAFT | Kind.COPY | Kind.ASK | Kind.POST | Kind.GRANT | Kind.ASK_GRANT:
                return _numbered(say.kind, int(say.ref), case, policy, thread)
            case Kind.CARD:
                return (card(case, policy, at),)
            case Kind.REMINDER:
                return reminder(case, policy, at, int(say.args.get("n", "1")), say.args.get("also", ""))
            case Kind.SUMMARY:
                return summary(case, policy)
            case Kind.NOTE:
                return note(say, case, policy)
            case _:
                assert_never(say.kind)

    def link(self, case: Case, policy: Policy, thread: str = "") -> Message:
        return link(case, policy, thread)


def _numbered(kind: Kind, number: int, case: Case, policy: Policy, thread: str) -> tuple[Message, ...]:
    """A message about one revision, round or grant."""
    match kind:
        case Kind.DRAFT:
            return draft(case, policy, number)
        case Kind.COPY:
            return copy(case, policy, number)
        case Kind.ASK:
            return ask(case, policy, number, thread)
        case Kind.POST:
            return post(case, policy, number)
        case Kind.ASK_GRANT:
            return grant(case, policy, number, outside(case, policy, thread))
        case _:
            return grant(case, policy, number)


def link(case: Case, policy: Policy, thread: str = "") -> Message:
    """The answer to a post that was handed over again."""
    say = team_words(case, policy)
    status = say(f"status-{case.status}")
    where = say("link-title", number=str(case.id.number), status=status, channel=f"<#{case.channel}>")
    return Message(
        say("link-text", number=str(case.id.number)),
        (section(where), *actions(*thread_button(case, policy, thread), *post_button(case, policy))),
    )
