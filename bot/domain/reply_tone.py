"""The rules of a reply about its tone: blame, argument, accusation, insult, and how the author is addressed."""

import re

from bot.domain import (
    lexicon,
    lexicon_asking,
    lexicon_belittle,
    lexicon_blame,
    lexicon_dispute,
    lexicon_duty,
    lexicon_insult,
    lexicon_quarrel,
    lexicon_reproach,
    lexicon_scapegoat,
    lexicon_suspicion,
)
from bot.domain.lexicon import Lexicon
from bot.domain.lexicon_frames import Frames
from bot.domain.reply_context import Finding, Level, ReplyContext, languages_of
from bot.domain.wording import Sentence, around, fold, sentences

_BLAMES_AUTHOR = Lexicon(lexicon_reproach.BLAMES_AUTHOR)
_PARTNERS, _COLLEAGUES = Lexicon(lexicon_blame.PARTNERS), Lexicon(lexicon_blame.COLLEAGUES)
_APOLOGY = Lexicon(lexicon.APOLOGY)
_FAULT, _ERROR, _DID_IT = Lexicon(lexicon_blame.FAULT), Lexicon(lexicon_blame.ERROR), Lexicon(lexicon_blame.DID_IT)
_PUNISHED, _OURS = Lexicon(lexicon_blame.PUNISHED), Lexicon(lexicon_blame.OURS)
_DENIES, _FAKE = Lexicon(lexicon_quarrel.DENIES), Lexicon(lexicon_insult.FAKE)
_ACCUSES, _RIVALS, _INSULT = (
    Lexicon(lexicon_insult.ACCUSES),
    Lexicon(lexicon_insult.RIVALS),
    Lexicon(lexicon_insult.INSULT),
)
_DISPUTES = Frames(lexicon_dispute.DISPUTES, lexicon_dispute.GRANTED)
_SUSPICIONS = Frames(lexicon_suspicion.SUSPICIONS, lexicon_suspicion.GRANTED)
_DUTIES = Frames(lexicon_duty.DUTIES, lexicon_duty.GRANTED)
_SCAPEGOATS = Frames(lexicon_scapegoat.SCAPEGOATS, lexicon_scapegoat.GRANTED)
_BELITTLES = Frames(lexicon_belittle.BELITTLES, lexicon_belittle.GRANTED)
_FAMILIAR, _POLITE = Lexicon(lexicon_asking.FAMILIAR), Lexicon(lexicon_asking.POLITE)
_NOT, _MARKET, _ADMITS = (
    re.compile(lexicon_blame.NOT),
    re.compile(lexicon_insult.MARKET),
    re.compile(lexicon_quarrel.ADMITS),
)
_SIR, _MADAM, _GENDERED = (
    re.compile(lexicon_asking.SIR),
    re.compile(lexicon_asking.MADAM),
    re.compile(lexicon_asking.GENDERED),
)
# "We should have checked", "nobody told you": close before the words of blame they turn them on ourselves.
_ON_US = re.compile(
    r"(?:\bwe|\bus|\bour|\bnobody|\bno one|\bnikt|\bmy|\bnam|\bnasz\w*|(?<!\w)(?:мы|нам|нас|наш\w*|никто)|\bmes|"
    r"\bmums|"
    r"\bmusu|\bniekas)\s(?:[\w'-]+\s){0,2}$|"
    # "To call you was due the same day", "without any work on your side".
    r"(?<!\w)(?:позвонить|сказать|написать|сообщить|предупредить|объяснить|показать|вернуть|ответить) $|"
    r"(?:\bwithout|\bno|\bbez|(?<!\w)без|\bbe) (?:\w+ ){0,3}$"
)
# "No customer should wait that long" reproaches us.
_NO_ONE = re.compile(r"(?:\bno|\bany|\bzad[enay]+|(?<!\w)ни один|(?<!\w)ни одна|\bne vien\w+)\s$")
_BY_US = re.compile(r"(?:we|nikt|nobody|мы|нам|никто|mes|mums|niekas)\s")
_OUR_OWN = re.compile(r"(?:\bour|\bnasz\w*|(?<!\w)наш\w*|\bmusu)\s(?:[\w'-]+\s){0,2}$")
# General advice and references hint at blame without saying it.
_MILD_BLAME = re.compile(
    r"^(?:next time|in (?:the )?future|going forward|another time|(?:as|like) |clearly|plainly|explicitly|"
    r"repeatedly|(?:please |do )?(?:read|check|study|"
    r"look)|be more|pay |a little|some|more|common|due to|na przyszlosc|nastepnym|pros|radzi|zaleca|zgodnie|jak |co "
    r"|wyrazn|jasn|odrobin|trzeba|nalezal|"
    r"wystarcz|mozna|warto|reikejo|derejo|niewlasciw|nieprawidl|improper|incorrect|согласно|как |что |четко|ясно|в "
    r"следующ|впредь|"
    r"на будущ|в дальн|будьте|читай|"
    r"изуч|провер|немног|чуть|побольш|нужно|надо|kaip|tai|aiskiai|kita|sekanc|ateity|skaity|tikrin|ziurek|bukite|"
    r"pagal|siek|truput|daugiau|"
    # What "the customer" did may be a fact that matters, told without reproach.
    r"(?:the |this |ten |ta |этот |сам |эта |pats |sis |si |pati )?(?:customer|client|author|buyer|klient|kupujac|"
    r"autor|клиент|покупатель|автор|pirkej))"
)
_MILD_DENIAL = re.compile(
    r"^(?:everything|all|first|only|most|our|the|every|thousands|hundreds|countless|plenty|there|wszystk|po raz|"
    r"pierwsz|inni|pozostali|nasi|tysiac|setki|"
    r"wiekszosc|nie (?:\w+ )?(?:otrzym|miel|dosta|odnot|mamy|bylo)|все|впервые|перв|остальн|друг|наш|больш|тысяч|"
    r"сотн|у |viskas|visi|pirm|kiti|like|musu|"
    r"dauguma|nebuvo)"
)
# Denying that we deny: "we do not doubt it".
_DOUBT = re.compile(
    r"^(?:zaprzecz|odrzuc|dementuj|kwestionuj|watpi|stanowczo|отрица|опроверг|возража|отверга|оспарива|сомнева)"
)
_SHIFTS = re.compile(
    r"^(?:not our|nothing to do|out of our|beyond our|nie nasza|nie z naszej|nie mamy|niezalezn|не от нас|не наша|"
    r"не по нашей|не завис|мы (?:тут |здесь )?"
    r"ни|ne musu|ne del|nuo musu|nepriklauso)"
)
_CAPITALS = re.compile(r"(?<!\w)[^\W\d_a-zа-яё]{4,}(?!\w)")
_CALM_DOWN = re.compile(r"^(?:calm|uspok|успок|nusiram)")
_MOST_EXCLAMATIONS = 2
_BEFORE = 40
_BESIDE = 20


def blames_author(text: str, context: ReplyContext) -> list[Finding]:
    """R08: the reply says, or hints, that the author should have acted otherwise."""
    folded = fold(text)
    found = _BLAMES_AUTHOR.finditer(folded, languages_of(text, context))
    told = [m for m in found if not _ours(folded, m)]
    told.sort(key=lambda m: bool(_MILD_BLAME.match(m.group())))
    known = [_finding("R08", text, m, mild=bool(_MILD_BLAME.match(m.group()))) for m in told[:1]]
    return known or _framed("R08", _DUTIES, text, context)


def blames_others(text: str, context: ReplyContext) -> list[Finding]:
    """R09: a colleague or partner is blamed or punished in public, instead of our taking it on."""
    languages = languages_of(text, context)
    cut = sentences(text)
    about_others = any(named.search(fold(text), languages) for named in (_FAULT, _PARTNERS, _COLLEAGUES))
    answered_for = about_others and any(_OURS.search(s.folded, languages) for s in cut)
    for sentence in cut if about_others else ():
        level = _blame(sentence, languages, answered_for=answered_for)
        if level:
            span = text[sentence.start : sentence.end].strip()
            return [Finding("R09", level, span, "" if level is Level.BLOCK else "wide")]
    return _framed("R09", _SCAPEGOATS, text, context)


def argues(text: str, context: ReplyContext) -> list[Finding]:
    """R10: the author's account is denied, or set against what others say."""
    folded = fold(text)
    told = [m for m in _DENIES.finditer(folded, languages_of(text, context)) if not _about_us(folded, m)]
    told.sort(key=lambda m: bool(_MILD_DENIAL.match(m.group())))
    known = [_finding("R10", text, m, mild=bool(_MILD_DENIAL.match(m.group()))) for m in told[:1]]
    return known or _framed("R10", _DISPUTES, text, context)


def calls_it_fake(text: str, context: ReplyContext) -> list[Finding]:
    """R11: the post is called invented, or its author a rival or no customer."""
    folded, languages = fold(text), languages_of(text, context)
    rivals = (m for m in _RIVALS.finditer(folded, languages) if not _MARKET.search(around(text, m.start())))
    every = [*_FAKE.finditer(folded, languages), *_ACCUSES.finditer(folded, languages), *rivals]
    told = [m for m in every if not _NOT.search(_before(folded, m.start()))]
    return [_finding("R11", text, m) for m in told[:1]] or _framed("R11", _SUSPICIONS, text, context)


def insults(text: str, context: ReplyContext) -> list[Finding]:
    """R26: a word that insults or labels the author; shouting only warns."""
    folded = fold(text)
    said = _INSULT.finditer(folded, languages_of(text, context))
    told = [m for m in said if not _OUR_OWN.search(_before(folded, m.start()))]
    told.sort(key=lambda m: bool(_CALM_DOWN.match(m.group())))
    found = [_finding("R26", text, m, mild=bool(_CALM_DOWN.match(m.group()))) for m in told[:1]]
    found = found or _framed("R26", _BELITTLES, text, context)
    known = f"{context.post} {' '.join(context.facts)}"
    loud = [m for m in _CAPITALS.finditer(text) if m.group().isupper() and m.group() not in known]
    if text.count("!") > _MOST_EXCLAMATIONS or len(loud) > 1:
        found.append(Finding("R26", Level.WARN, loud[0].group() if len(loud) > 1 else "!", "shouting"))
    return found


def mixed_address(text: str, context: ReplyContext) -> list[Finding]:
    """R31: the author is both a man and a woman, or both addressed politely and as a friend."""
    folded, languages = fold(text), languages_of(text, context)
    language = languages[0] if len(languages) == 1 else context.language
    if language == "pl":
        sir, madam = _SIR.search(folded), _MADAM.search(folded)
        if sir and madam:
            return [_finding("R31", text, madam, mild=True)]
        gendered = _GENDERED.search(folded) if "las" in folded or "les" in folded else None
        if gendered:
            return [_finding("R31", text, gendered, mild=True)]
    # German politeness is a capital letter.
    polite = re.search(r"(?<!^)(?<![.!?] )\b(?:Sie|Ihnen|Ihr\w*)\b", text) if language == "de" else None
    familiar = _FAMILIAR.search(folded, (language,))
    if familiar and (polite or _POLITE.search(folded, (language,))):
        return [_finding("R31", text, familiar, mild=True)]
    return []


def _blame(sentence: Sentence, languages: tuple[str, ...], *, answered_for: bool) -> Level | None:
    folded = sentence.folded
    fault = [m for m in _FAULT.finditer(folded, languages) if not _NOT.search(_before(folded, m.start()))]
    partner = _PARTNERS.search(folded, languages)
    someone = partner or _COLLEAGUES.search(folded, languages)
    if any(_SHIFTS.match(m.group()) for m in fault) and not _OURS.search(folded, languages):
        return Level.BLOCK if someone else Level.WARN
    if someone is None:
        return None
    if _PUNISHED.search(folded, languages):
        return Level.BLOCK
    if _OURS.search(folded, languages):
        return None
    if fault or _erred(folded, languages):
        return Level.BLOCK
    # "We are sorry that the mechanic did not come" is an apology in our own name.
    told = not answered_for and _DID_IT.search(folded, languages) and not _APOLOGY.search(folded, languages)
    return Level.WARN if told else None


def _erred(folded: str, languages: tuple[str, ...]) -> bool:
    """Whether an error is told beside the one who made it."""
    named = [*_PARTNERS.finditer(folded, languages), *_COLLEAGUES.finditer(folded, languages)]
    errors = [m for m in _ERROR.finditer(folded, languages) if not _NOT.search(_before(folded, m.start()))]
    return any(max(e.start() - m.end(), m.start() - e.end()) < _BESIDE for m in named for e in errors)


def _ours(folded: str, match: re.Match[str]) -> bool:
    """Whether the words of blame are turned on ourselves."""
    before = _before(folded, match.start())
    return bool(_ON_US.search(before) or _NO_ONE.search(before) or _BY_US.match(match.group()))


def _about_us(folded: str, match: re.Match[str]) -> bool:
    """Whether the denial is an admission ("nobody answered you") or denied itself ("we do not doubt it")."""
    before = _before(folded, match.start())
    if _DOUBT.match(match.group()) and re.search(r"(?:\bnie|(?<!\w)не)\s$", before):
        return True
    return bool(_ADMITS.match(folded, match.start()))


def _framed(rule: str, frames: Frames, text: str, context: ReplyContext) -> list[Finding]:
    """Built like what breaks the rule, in words that nobody listed: only a hint."""
    built = frames.find(fold(text), sentences(text), languages_of(text, context))
    return [Finding(rule, Level.WARN, text[built.start : built.end].strip(), "wide")] if built else []


def _finding(rule: str, text: str, match: re.Match[str], *, mild: bool = False) -> Finding:
    span = text[match.start() : match.end()].strip()
    return Finding(rule, Level.WARN, span, "wide") if mild else Finding(rule, Level.BLOCK, span)


def _before(folded: str, place: int) -> str:
    return folded[max(0, place - _BEFORE) : place]
