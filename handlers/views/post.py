"""The post of one round as the author wrote it, and what was understood of it."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.case import Case
from bot.domain.platforms import Platform
from bot.domain.policy import Policy
from bot.domain.understanding import Maker, Severity, Understanding
from bot.ports import Message
from handlers.views.blocks import Block, context, messages, section
from handlers.views.escape import label, quoted_blocks
from handlers.views.glance import cause, platform, problem, team_words
from handlers.views.words import Words

_LONGEST_NAME = 120
_LONGEST_LINE = 130
_MOST_LINES = 4


def post(case: Case, policy: Policy, number: int) -> tuple[Message, ...]:
    """The post of that round; only the last round's understanding is kept, so only it is shown."""
    say = team_words(case, policy)
    said = next((r for r in case.rounds if r.number == number), case.rounds[-1])
    title = say("post-title") if said.number == 1 else say("post-again", n=str(said.number))
    author = label(said.post.author or case.post.author, _LONGEST_NAME) or say("author-unknown")
    known = said.post.platform is not Platform.OTHER
    where = platform(say, said.post.platform if known else case.rounds[0].post.platform)
    by = say("post-by", author=author, platform=where)
    body = quoted_blocks(said.post.text) or [context(say("post-empty"))]
    last = said.number == len(case.rounds)
    return messages(
        say("post-text", number=str(case.id.number)),
        [section(title), context(by)],
        body,
        _understood(say, case.understanding) if last else (),
    )


def _understood(say: Words, read: Understanding | None) -> Sequence[Block]:
    if read is None:
        return [context(say("understood-waiting"))]
    return [
        section("\n".join([say("understood-title"), *_severity(say, read), *_content(say, read)])),
        section("\n".join(_judgement(say, read))),
        context(_maker(say, read)),
    ]


def _content(say: Words, read: Understanding) -> Iterator[str]:
    yield from _list(say, "understood-grievances", [_grievance(say, g.summary, g.quote) for g in read.grievances])
    yield from _list(say, "understood-claims", map(_line, read.claims))
    emotions = [_line(e) for e in read.emotions[:_MOST_LINES]]
    yield f"{say('understood-emotions')} {say.listed(emotions) if emotions else say('not-known')}"


def _judgement(say: Words, read: Understanding) -> Iterator[str]:
    yield f"{say('understood-wants')} {_line(read.wants) or say('not-known')}"
    yield from _list(say, "understood-questions", map(_line, read.questions))
    yield say("understood-fault", fault=say(f"fault-{read.suggested_fault}"))
    yield say("understood-cause", cause=cause(say, read.suggested_cause))


def _severity(say: Words, read: Understanding) -> Iterator[str]:
    if read.floor:
        marked = [say("quote", text=_line(word)) for word in read.floor[:_MOST_LINES]]
        yield say("understood-floor", words=say.listed(marked))
    elif read.severity is Severity.SIGNIFICANT:
        yield say("understood-significant")


def _maker(say: Words, read: Understanding) -> str:
    if read.maker is Maker.MODEL:
        return say("understood-model")
    return say("understood-template", why=problem(say, read.problem))


def _list(say: Words, key: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading with its lines, and how many there is no room for."""
    every = list(lines)
    if not every:
        yield f"{say(key)} {say('not-known')}"
        return
    yield say(key)
    yield from (f"• {line}" for line in every[:_MOST_LINES])
    if len(every) > _MOST_LINES:
        yield say("listed-more", n=len(every) - _MOST_LINES)


def _grievance(say: Words, summary: str, quote: str) -> str:
    quoted = say("quote", text=_line(quote)) if quote else ""
    return " · ".join(part for part in (_line(summary), quoted) if part)


def _line(text: str) -> str:
    return label(text, _LONGEST_LINE)
