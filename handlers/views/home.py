"""App Home: a person's own cases, what waits for them, what they may give, how to begin."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.case import Case, Grant
from bot.domain.policy import Policy
from handlers.views import names
from handlers.views.allowance import Allowance, limit_lines
from handlers.views.blocks import Block, actions, divider, section
from handlers.views.glance import act, terms
from handlers.views.lists import NOTHING, case_link, row
from handlers.views.words import Words, words

_MOST_ROWS = 20


def home(
    language: str,
    policy: Policy,
    at: datetime,
    *,
    mine: Sequence[Case],
    waiting: Sequence[Case],
    asked: Sequence[tuple[Case, Grant]] = (),
    allowances: Sequence[Allowance] = (),
    links: Mapping[int, str] = NOTHING,
) -> Block:
    """`waiting` are cases whose draft this person may approve, `asked` the grants they are to decide."""
    say = words(language)
    own = [row(case, policy, say, at, links) for case in mine]
    yours = [_draft_row(say, case, links) for case in waiting]
    yours += [
        say("home-waiting-grant", link=case_link(c, links), terms=terms(say, policy, g.terms)) for c, g in asked
    ]
    blocks = [
        section(say("home-title")),
        section(say("home-begin")),
        *actions(act(say, names.OPEN_FROM_HOME, "home", "primary")),
        divider(),
        *_part(say, "home-waiting", yours),
        divider(),
        *_part(say, "home-mine", own),
        divider(),
        section("\n".join([say("limits-title"), *limit_lines(say, allowances, policy, at)])),
    ]
    return {"type": "home", "blocks": blocks}


def _part(say: Words, key: str, rows: Sequence[str]) -> list[Block]:
    title = section(say(key))
    if not rows:
        return [title, section(say(f"{key}-none"))]
    more = [section(say("listed-more", n=len(rows) - _MOST_ROWS))] if len(rows) > _MOST_ROWS else []
    return [title, *map(section, rows[:_MOST_ROWS]), *more]


def _draft_row(say: Words, case: Case, links: Mapping[int, str]) -> str:
    live = case.live
    return say("home-waiting-row", link=case_link(case, links), n=str(live.number if live else "—"))
