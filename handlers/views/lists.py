"""The answers of `/case`: lists, one case, limits, help."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from bot.domain.case import Case
from bot.domain.ids import UserId
from bot.domain.policy import Policy
from bot.ports import Message
from handlers.views import names
from handlers.views.allowance import Allowance, limit_lines
from handlers.views.blocks import Block, actions, context, mention, section
from handlers.views.card import card
from handlers.views.escape import label
from handlers.views.glance import due, link_button, platform, team_words
from handlers.views.words import Words, words

PAGE: Final = 20
NOTHING: Final[Mapping[int, str]] = {}
_HELP = ("open", "list", "mine", "show", "limits", "goodwill", "edits", "help")
_LONGEST_NAME = 40
_LONGEST_WORD = 60
_LONGEST_LINK = 500


def case_list(
    cases: Sequence[Case],
    policy: Policy,
    language: str,
    at: datetime,
    *,
    page: int = 1,
    mine: bool = False,
    links: Mapping[int, str] = NOTHING,
) -> Message:
    """One page of the cases, all of them or the asker's; `links` leads to their threads."""
    say = words(language)
    text = say("list-text")
    if not cases:
        return Message(text, (section(say("list-mine-none" if mine else "list-none")),))
    pages = -(-len(cases) // PAGE)
    if not 1 <= page <= pages:
        return Message(text, (section(say("list-no-page", page=str(page), pages=str(pages))),))
    shown = cases[(page - 1) * PAGE : page * PAGE]
    title = section(say("list-mine-title" if mine else "list-title", n=len(cases)))
    rows = [section(row(case, policy, say, at, links)) for case in shown]
    return Message(text, (title, *rows, *_paging(say, page, pages, mine)))


def row(case: Case, policy: Policy, say: Words, at: datetime, links: Mapping[int, str]) -> str:
    """A case on one line."""
    severity = say(f"severity-{case.severity}")
    parts = [
        case_link(case, links),
        say(f"status-{case.status}"),
        f"{platform(say, case.post.platform)}, {label(case.post.author, _LONGEST_NAME) or say('author-unknown')}",
        severity,
        mention(case.owner) if case.owner else say("owner-none"),
        due(case, policy, at, say),
    ]
    return " · ".join(parts)


def case_link(case: Case, links: Mapping[int, str]) -> str:
    """The case's number, leading to its thread where the address is known."""
    url = links.get(case.id.number, "")
    safe = url.startswith("https://") and len(url) <= _LONGEST_LINK and not set(url) & set("<>| ")
    return f"*<{url}|#{case.id.number}>*" if safe else f"*#{case.id.number}*"


def case_shown(case: Case, policy: Policy, at: datetime, *, link: str = "") -> Message:
    """The card of a case for somebody who asked, with the way to its thread."""
    say = team_words(case, policy)
    shown = card(case, policy, at)
    where = context(say("shown-where", channel=f"<#{case.channel}>"))
    button = link_button(say("shown-link"), link, names.ref(case.id.number)) if link else None
    return Message(shown.text, (*shown.blocks, where, *(actions(button) if button else ())))


def limits(
    allowances: Sequence[Allowance], policy: Policy, language: str, at: datetime, whose: UserId | None = None
) -> Message:
    """What a person may give, and what is left of it; `whose` names another than the reader."""
    say = words(language)
    title = say("limits-title-of", who=mention(whose)) if whose else say("limits-title")
    return Message(
        say("limits-text"),
        (section("\n".join([title, *limit_lines(say, allowances, policy, at, own=whose is None)])),),
    )


def nobody(language: str, word: str) -> Message:
    """Nobody, or more than one person, is called that."""
    return Message(words(language)("limits-nobody", word=label(word, _LONGEST_WORD)))


def help_text(language: str, unknown: str | None = None) -> Message:
    """Everything `/case` understands, each with an example; names the word it did not understand."""
    say = words(language)
    asked = [section(say("help-unknown", word=label(unknown, _LONGEST_WORD)))] if unknown else []
    lines = [f"• {say(f'help-{name}')}" for name in _HELP]
    blocks = [*asked, section("\n".join([say("help-title"), *lines])), context(say("help-else"))]
    return Message(say("help-text"), tuple(blocks))


def _paging(say: Words, page: int, pages: int, mine: bool) -> list[Block]:
    if pages == 1:
        return []
    if page == pages:
        return [context(say("list-last-page", page=str(page), pages=str(pages)))]
    command = f"/case {'mine' if mine else 'list'} {page + 1}"
    return [context(say("list-page", page=str(page), pages=str(pages), command=command))]
