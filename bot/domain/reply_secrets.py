"""The rules of a reply about what must not be public: personal data, links, hidden signs, leftovers."""

import re
import unicodedata
from collections.abc import Iterator

from bot.domain import lexicon_asking
from bot.domain.beginnings import AtWords
from bot.domain.lexicon import Lexicon
from bot.domain.personal import EMAIL, PLACEHOLDER, bare, personal_in
from bot.domain.reply_context import Finding, Level, ReplyContext, languages_of
from bot.domain.reply_length import LINK
from bot.domain.wording import fold, sentences, shared_run

_PERSONAL, _ASKS = Lexicon(lexicon_asking.PERSONAL), Lexicon(lexicon_asking.ASKS)
_IN_PUBLIC, _IN_PRIVATE = Lexicon(lexicon_asking.IN_PUBLIC), Lexicon(lexicon_asking.IN_PRIVATE)
_MACHINE = Lexicon(lexicon_asking.MACHINE)
_FORBIDS = re.compile(lexicon_asking.FORBIDS)
_LEFTOVERS = re.compile(lexicon_asking.LEFTOVERS, re.MULTILINE)
_STUBS = AtWords([lexicon_asking.STUBS])
_DOTTED = re.compile(r"\w\.\w|://")
_SIGNS = re.compile(r"[<{$%*#`~_\[(]")
_CONTROLS = re.compile(r"<(?:[!@#]|https?:)[^>\n]*>?|(?<!\w)@(?:channel|here|everyone)(?!\w)", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w.@/])@(?P<name>[A-Za-z_][\w.]{2,29})")
_HOSTS = r"(?P<host>[\w-]{2,63})"
_ENDS = r"(?:com|net|org|info|biz|xyz|ru|pl|lt|eu|de|uk|io"
# An address that a reader joins and a machine does not: "evil-shop . xyz", "evil-shop dot com".
_SPELT_LINK = re.compile(
    rf"(?<![\w.]){_HOSTS}(?: \. ?| ?\[\.\] ?)(?P<end>{_ENDS}))(?!\w)|"
    rf"(?<![\w.])(?P<host2>[\w-]{{2,63}}) [(\[]?(?:dot|kropka|точка|taskas)[)\]]? "
    rf"(?P<end2>{_ENDS}|shop|store|online))(?!\w)"
)
_STAMPED = AtWords(
    [
        r"(?:reply|response|draft|text|answer) (?:is|was|has been) (?:already |hereby )?(?:pre-?)?approved",
        r"pre-?approved (?:by|reply|response|text)|status ?[=:] ?(?:approved|published|ok)",
        r"(?:odpowiedz|tresc|tekst) (?:jest |zostal[ao]? )?(?:juz |wstepnie )?zatwierdzon\w+",
        r"(?:ответ|текст) (?:уже |предварительно )?(?:был )?(?:одобрен|утвержден|согласован)(?!\w)",
        r"(?:atsakymas|tekstas) (?:yra |buvo )?(?:jau |is anksto )?patvirtint\w+",
        r"status(?:as)? ?[=:] ?(?:zatwierdz|patvirtint)\w+|статус ?[=:] ?(?:одобрен|утвержд)\w*",
    ]
)
_CANARY = re.compile(r"canary[-_ ]?\w*\d\w*", re.IGNORECASE)
_SAFE_CONTROLS = frozenset("\n\t\r")
_HIDDEN = frozenset(("Cf", "Co", "Cn", "Cs", "Cc"))
_JOINER, _TAGS = "\u200d", range(0xE0020, 0xE0080)
_LATIN, _OTHER = "A-Za-z\u00c0-\u024f\u1e00-\u1eff", "\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff"
_MIXED = re.compile(rf"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]")
_LETTERS_BEFORE, _LETTERS = re.compile(r"[^\W\d_]{0,60}$"), re.compile(r"[^\W\d_]{0,60}")
_LEAKED_RUN = 8
_BEFORE = 40


def asks_in_public(text: str, context: ReplyContext) -> list[Finding]:
    """R07: the author is asked to write personal data; without a word where, it would be here."""
    languages = languages_of(text, context)
    for sentence in sentences(text):
        wanted = _PERSONAL.search(sentence.folded, languages)
        if not wanted or not _asked(sentence.folded, languages):
            continue
        span = text[sentence.start : sentence.end].strip()
        if _IN_PRIVATE.search(sentence.folded, languages):
            continue
        if _IN_PUBLIC.search(sentence.folded, languages):
            return [Finding("R07", Level.BLOCK, span)]
        return [Finding("R07", Level.WARN, span, "nowhere")]
    return []


def personal_data(text: str, context: ReplyContext) -> list[Finding]:
    """R12: an address, telephone, card, personal code or order number that is not the brand's own."""
    own = {bare(contact) for contact in context.contacts}
    spans = ((text[one.start : one.end].strip(), one.sort.value) for one in personal_in(text))
    found = {span: sort for span, sort in spans if bare(span) not in own and not _own_host(span, context)}
    return [Finding("R12", Level.BLOCK, span, sort) for span, sort in list(found.items())[:3]]


def links_and_mentions(text: str, context: ReplyContext) -> list[Finding]:
    """R19: a link to a host that nobody allowed, a mention, or a sign that Slack would obey."""
    control = _CONTROLS.search(text) if "<" in text or "@" in text else None
    found = [Finding("R19", Level.BLOCK, control.group(), "control")] if control else []
    found += _handles(text, context) + _spelt_links(text, context)
    if not _DOTTED.search(text):
        return found
    for link in LINK.finditer(EMAIL.sub(lambda m: " " * len(m.group()), text) if "@" in text else text):
        host = _host(link.group())
        if not any(host == allowed or host.endswith(f".{allowed}") for allowed in context.allowed_hosts):
            return [*found, Finding("R19", Level.BLOCK, text[link.start() : link.end()], "link")]
    return found


def _handles(text: str, context: ReplyContext) -> list[Finding]:
    """An account that is neither the brand's nor the author's."""
    own = fold(" ".join((*context.known, *context.contacts, *context.allowed_hosts, context.author)))
    every = (m for m in _HANDLE.finditer(text) if not _CONTROLS.match(m.group())) if "@" in text else ()
    strange = [m.group() for m in every if fold(m["name"]).rstrip(".") not in own]
    return [Finding("R19", Level.BLOCK, span, "handle") for span in strange[:1]]


def _spelt_links(text: str, context: ReplyContext) -> list[Finding]:
    for found in _SPELT_LINK.finditer(fold(text)):
        host = f"{found['host'] or found['host2']}.{found['end'] or found['end2']}"
        if not any(host == own or host.endswith(f".{own}") for own in context.allowed_hosts):
            return [Finding("R19", Level.BLOCK, text[found.start() : found.end()], "link")]
    return []


def hidden_signs(text: str, _: ReplyContext) -> list[Finding]:
    """R20: a sign that nobody sees, or a word of letters that only look alike."""
    found = [Finding("R20", Level.BLOCK, text[place], f"U+{ord(text[place]):04X}") for place in _hidden(text)]
    found += [Finding("R20", Level.BLOCK, _word(text, m.start()), "mixed") for m in _MIXED.finditer(text)]
    return found[:2]


def leftovers(text: str, context: ReplyContext) -> list[Finding]:
    """R21: what a model or a template left: tags, brackets to fill in, talk about the draft itself."""
    told = (
        PLACEHOLDER.search(text)
        or (_LEFTOVERS.search(fold(text)) if _SIGNS.search(text) else None)
        or _STUBS.search(fold(text))
        or next(_STAMPED.finditer(fold(text)), None)
        or _MACHINE.search(fold(text), languages_of(text, context))
    )
    return [Finding("R21", Level.BLOCK, text[told.start() : told.end()].strip())] if told else []


def leaks(text: str, context: ReplyContext) -> list[Finding]:
    """R22: a word of the prompt, or many words on end of what is internal."""
    canary = _CANARY.search(text)
    if canary or (context.canary and context.canary in text):
        return [Finding("R22", Level.BLOCK, canary.group() if canary else context.canary, "canary")]
    run = next((run for note in context.internal if (run := shared_run(text, note, _LEAKED_RUN))), "")
    return [Finding("R22", Level.BLOCK, run, "internal")] if run else []


def hosts_in(text: str) -> Iterator[str]:
    """The hosts of the links and addresses in a text of our own, such as a signature."""
    yield from (_host(link.group()) for link in LINK.finditer(text))
    yield from (m.group().rpartition("@")[2].lower() for m in EMAIL.finditer(text))


def contacts_in(text: str) -> Iterator[str]:
    """The addresses and telephones in a text of our own."""
    return (text[one.start : one.end].strip() for one in personal_in(text))


def shown(text: str) -> str:
    """The text as a reader sees it: without the signs that hide between letters."""
    return text if _plain(text) else "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


def _asked(folded: str, languages: tuple[str, ...]) -> bool:
    return any(
        not _FORBIDS.search(folded[max(0, m.start() - _BEFORE) : m.start()])
        for m in _ASKS.finditer(folded, languages)
    )


def _own_host(span: str, context: ReplyContext) -> bool:
    host = span.rpartition("@")[2].lower()
    return "@" in span and any(host == own or host.endswith(f".{own}") for own in context.allowed_hosts)


def _host(link: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link.lower()).split("/")[0].split(":")[0]


def _hidden(text: str) -> Iterator[int]:
    if _plain(text):
        return
    for place, sign in enumerate(text):
        if unicodedata.category(sign) not in _HIDDEN or sign in _SAFE_CONTROLS:
            continue
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        pictured = sign == _JOINER and _picture(before) and _picture(after)
        if not pictured and not (ord(sign) in _TAGS and "\U0001f3f4" in text[max(0, place - 8) : place]):
            yield place


def _picture(sign: str) -> bool:
    return bool(sign) and (unicodedata.category(sign) in ("So", "Sk") or sign == "\ufe0f")


def _word(text: str, place: int) -> str:
    before = _LETTERS_BEFORE.search(text, max(0, place - 60), place)
    after = _LETTERS.match(text, place)
    return f"{before.group() if before else ''}{after.group() if after else ''}"


def _plain(text: str) -> bool:
    return text.replace("\n", " ").isprintable()
