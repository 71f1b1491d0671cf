"""The rules of a reply about what must not be public: personal data, links, hidden signs, leftovers."""

import re
import unicodedata
from collections.abc import Iterator

from bot.domain import lexicon_asking
from bot.domain.lexicon import Lexicon
from bot.domain.reply_amounts import amounts
from bot.domain.reply_context import Finding, Level, ReplyContext, languages_of
from bot.domain.reply_length import LINK
from bot.domain.wording import fold, sentences, shared_run

_PERSONAL, _ASKS = Lexicon(lexicon_asking.PERSONAL), Lexicon(lexicon_asking.ASKS)
_IN_PUBLIC, _IN_PRIVATE = Lexicon(lexicon_asking.IN_PUBLIC), Lexicon(lexicon_asking.IN_PRIVATE)
_MACHINE = Lexicon(lexicon_asking.MACHINE)
_FORBIDS = re.compile(lexicon_asking.FORBIDS)
_LEFTOVERS = re.compile(lexicon_asking.LEFTOVERS, re.MULTILINE)
_STUBS = re.compile(lexicon_asking.STUBS)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_DIGITS = re.compile(r"(?<![\w.,])\+?\(?\d(?:[ ()/.-]{0,2}\d){7,18}(?![\w])")
_DATES = re.compile(
    r"(?<![\d-])(?:\d{4}[-./][01]?\d[-./][0-3]?\d|[0-3]?\d[-./][01]?\d[-./](?:20)?\d\d)(?![\d-])|"
    r"(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d"
)
_NUMBERED = re.compile(
    rf"(?<!\w)(?:{lexicon_asking.NUMBERED})(?: {lexicon_asking.NUMBER_SIGN})?\.?:? ?(?:[#№] "
    rf"?)?(?P<number>(?=[\w/-]*\d{{3}})[\w/-]{{4,30}})"
    r"|[#№] ?(?P<bare>(?=[\w/-]*\d{3})[\w/-]{4,30})"
)
# In groups of two a telephone has no three digits on end, but a space between them.
_THREE_DIGITS = re.compile(r"\d{3}|(?:\d[ -]?){8}")
_DOTTED = re.compile(r"\w\.\w|://")
_SIGNS = re.compile(r"[<{$%*#`~_\[(]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)")
_CONTROLS = re.compile(r"<(?:[!@#]|https?:)[^>\n]*>?|(?<!\w)@(?:channel|here|everyone)(?!\w)", re.IGNORECASE)
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
    own = {_bare(contact) for contact in context.contacts}
    found = {span: kind for kind, span in _personal(text) if _bare(span) not in own and not _own_host(span, context)}
    return [Finding("R12", Level.BLOCK, span, kind) for span, kind in list(found.items())[:3]]


def links_and_mentions(text: str, context: ReplyContext) -> list[Finding]:
    """R19: a link to a host that nobody allowed, a mention, or a sign that Slack would obey."""
    control = _CONTROLS.search(text) if "<" in text or "@" in text else None
    found = [Finding("R19", Level.BLOCK, control.group(), "control")] if control else []
    if not _DOTTED.search(text):
        return found
    for link in LINK.finditer(_EMAIL.sub(lambda m: " " * len(m.group()), text) if "@" in text else text):
        host = _host(link.group())
        if not any(host == allowed or host.endswith(f".{allowed}") for allowed in context.allowed_hosts):
            return [*found, Finding("R19", Level.BLOCK, text[link.start() : link.end()], "link")]
    return found


def hidden_signs(text: str, _: ReplyContext) -> list[Finding]:
    """R20: a sign that nobody sees, or a word of letters that only look alike."""
    found = [Finding("R20", Level.BLOCK, text[place], f"U+{ord(text[place]):04X}") for place in _hidden(text)]
    found += [Finding("R20", Level.BLOCK, _word(text, m.start()), "mixed") for m in _MIXED.finditer(text)]
    return found[:2]


def leftovers(text: str, context: ReplyContext) -> list[Finding]:
    """R21: what a model or a template left: tags, brackets to fill in, talk about the draft itself."""
    told = (
        (_LEFTOVERS.search(fold(text)) if _SIGNS.search(text) else None)
        or _STUBS.search(fold(text))
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
    yield from (m.group().rpartition("@")[2].lower() for m in _EMAIL.finditer(text))


def contacts_in(text: str) -> Iterator[str]:
    """The addresses and telephones in a text of our own."""
    return (span for _, span in _personal(text))


def shown(text: str) -> str:
    """The text as a reader sees it: without the signs that hide between letters."""
    return text if _plain(text) else "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


def _asked(folded: str, languages: tuple[str, ...]) -> bool:
    return any(
        not _FORBIDS.search(folded[max(0, m.start() - _BEFORE) : m.start()])
        for m in _ASKS.finditer(folded, languages)
    )


def _personal(text: str) -> Iterator[tuple[str, str]]:
    if "@" in text:
        yield from (("email", m.group()) for m in _EMAIL.finditer(text))
    if not _THREE_DIGITS.search(text):
        return
    yield from (("account", m.group()) for m in _IBAN.finditer(text))
    for run in _DIGITS.finditer(_DATES.sub(lambda m: " " * len(m.group()), text)):
        if not any(a.start < run.end() and run.start() < a.end for a in amounts(text)):
            kind = _kind_of("".join(sign for sign in run.group() if sign.isdigit()), run.group())
            if kind:
                yield kind, run.group().strip()
    for numbered in _NUMBERED.finditer(fold(text)):
        which = "number" if numbered["number"] else "bare"
        if which == "bare" or not _YEAR.fullmatch(numbered[which]):
            yield "order", text[numbered.start(which) : numbered.end(which)]


def _kind_of(digits: str, written: str) -> str:
    if len(digits) >= 13 and _luhn(digits):
        return "card"
    if len(digits) == 11 and written.isdigit() and (_pesel(digits) or _lithuanian(digits)):
        return "person"
    return "phone" if 8 <= len(digits) <= 14 else ""


def _luhn(digits: str) -> bool:
    doubled = [sum(divmod(2 * int(d), 10)) for d in digits[-2::-2]]
    return (sum(int(d) for d in digits[-1::-2]) + sum(doubled)) % 10 == 0


def _pesel(digits: str) -> bool:
    total = sum(int(d) * w for d, w in zip(digits, (1, 3, 7, 9) * 3, strict=False) if w)
    return (total - int(digits[10]) * 7 + int(digits[10])) % 10 == 0


def _lithuanian(digits: str) -> bool:
    def remainder(first: int) -> int:
        return sum(int(d) * ((first + i - 1) % 9 + 1) for i, d in enumerate(digits[:10])) % 11

    check = remainder(1) if remainder(1) < 10 else remainder(3) % 10
    return check == int(digits[10])


def _own_host(span: str, context: ReplyContext) -> bool:
    host = span.rpartition("@")[2].lower()
    return "@" in span and any(host == own or host.endswith(f".{own}") for own in context.allowed_hosts)


def _host(link: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link.lower()).split("/")[0].split(":")[0]


def _bare(contact: str) -> str:
    return re.sub(r"[\s()/.+-]", "", contact).lower()


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
