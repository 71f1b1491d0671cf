"""The post of one round as the author wrote it, and what was understood of it."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.case import Case
from bot.domain.platforms import Platform
from bot.domain.policy import Policy
from bot.domain.post import worded
from bot.domain.understanding import Fault, Maker, Severity, Understanding
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
    body = quoted_blocks(said.post.text)
    if not worded(said.post.text):
        body.append(context(say("post-empty")))
    last = said.number == len(case.rounds) and worded(said.post.text)
    return messages(
        say("post-text", number=str(case.id.number)),
        [section(title), context(by)],
        body,
        _understood(say, case.understanding) if last else (),
    )


def _understood(say: Words, read: Understanding | None) -> Sequence[Block]:
    """What is known, then in one line what is not: a list of gaps hides what was found."""
    if read is None:
        return [context(say("understood-waiting"))]
    judged = list(_judgement(say, read))
    return [
        section("\n".join([say("understood-title"), *_severity(say, read), *_content(say, read)])),
        *([section("\n".join(judged))] if judged else []),
        context(_maker(say, read)),
    ]


def _parts(read: Understanding) -> list[tuple[str, object]]:
    """The headings under which something can be known, and what is."""
    return [
        ("understood-grievances", read.grievances),
        ("understood-claims", read.claims),
        ("understood-emotions", read.emotions),
        ("understood-wants", read.wants.strip()),
        ("understood-questions", read.questions),
    ]


def _content(say: Words, read: Understanding) -> Iterator[str]:
    yield from _list(say, "understood-grievances", [_quoted(say, g.summary, g.quote) for g in read.grievances])
    yield from _list(say, "understood-claims", [_quoted(say, one.summary, one.quote) for one in read.claims])


def _judgement(say: Words, read: Understanding) -> Iterator[str]:
    """What is no fact: how they feel, what they want, what we guess."""
    if read.emotions:
        yield f"{say('understood-emotions')} {say.listed([_line(e) for e in read.emotions[:_MOST_LINES]])}"
    yield from _list(say, "understood-attempts", [_quoted(say, one.summary, one.quote) for one in read.attempts])
    if read.wants.strip():
        yield f"{say('understood-wants')} {_line(read.wants)}"
    yield from _list(say, "understood-questions", map(_line, read.questions))
    if read.suggested_fault is not Fault.UNKNOWN:
        yield say("understood-fault", fault=say(f"fault-{read.suggested_fault}"))
    if read.suggested_cause:
        yield say("understood-cause", cause=cause(say, read.suggested_cause))
    unknown = [say(key).strip("*:") for key, given in _parts(read) if not given]
    if unknown:
        yield say("understood-unknown", what=" · ".join(unknown))


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
    """A heading with its lines, and how many there is no room for; nothing where there are none."""
    every = list(lines)
    if not every:
        return
    yield say(key)
    yield from (f"• {line}" for line in every[:_MOST_LINES])
    if len(every) > _MOST_LINES:
        yield say("listed-more", n=len(every) - _MOST_LINES)


def _quoted(say: Words, summary: str, quote: str) -> str:
    quoted = say("quote", text=_line(quote)) if quote else ""
    return " · ".join(part for part in (_line(summary), quoted) if part)


def _line(text: str) -> str:
    return label(text, _LONGEST_LINE)
