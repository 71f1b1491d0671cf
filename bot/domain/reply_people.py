"""The rule of a reply about people and homes: none that neither the post nor the brand named."""

import re

from bot.domain.reply_context import Finding, Level, ReplyContext
from bot.domain.wording import fold, tokens

# Given names that are usual here, folded and without their endings: beside one of them a second word with a capital
# is a surname. Rarer ones are not noticed; a false alarm on a product's or a town's name would be worse.
_GIVEN = frozenset(
    re.findall(
        r"\w+",
        "john james robert michael david william thomas daniel paul peter emma sarah laura susan "
        "pawel piotr krzysztof andrzej tomasz marcin michal adam anna katarzyna magdalena agnieszka barbara ewa "
        "joanna zofia jan maria malgorzata monika "
        "иван петр алексей александр дмитрий сергей андрей михаил николай ольга анна мария елена наталья ирина "
        "светлана татьяна екатерина "
        "jonas petras antanas vytautas kazimieras mindaugas tomas egle rasa ona birute ruta dalia gintaras",
    )
)
_CAPITAL = "[A-ZĄĆĘŁŃÓŚŹŻČĖĮŠŲŪŽА-ЯЁ]"
_NAMED = re.compile(
    rf"(?<!\w)(?P<given>{_CAPITAL}[^\W\d_]{{1,14}}) (?P<family>{_CAPITAL}[^\W\d_]{{2,20}}(?:-{_CAPITAL}\w+)?)(?!\w)"
)
# "Anna Café": what is named after a person is a house.
_HOUSE = re.compile(
    r"(?:hotel|cafe|bar|bistro|shop|salon|team|street|school|studio|restaura|kawiarni|sklep|кафе|отель)"
)
_STREET = re.compile(
    rf"(?<!\w)(?:ul\.|ulic\w|al\.|ул\.|улиц\w|просп\.) ?{_CAPITAL}\w+(?: {_CAPITAL}\w+)?,? (?:д\. ?)?\d+\w?|"
    rf"(?<!\w){_CAPITAL}\w+ (?:g\.|gatv\w+|pr\.) ?\d+\w?|"
    rf"(?<!\w)\d+\w? {_CAPITAL}\w+ (?:Street|Road|Lane|Avenue)(?!\w)"
)
_STREET_SIGN = re.compile(r"ul\.|ulic|al\.|ул\.|улиц|просп|(?:g|pr)\. ?\d|gatv|Street|Road|Lane|Avenue")
_ENDINGS = re.compile(
    r"(?:a|e|i|o|u|y|em|ie|iu|owi|om|ai|ui|as|is|es|aus|io|ej|ego|iej|а|е|и|й|о|у|ы|ю|я|ой|ом|ем|ей|ью|ии|ия|ию)?"
)


def strangers(text: str, context: ReplyContext) -> list[Finding]:
    """R12 as a warning: a full name, or a street with its number, that nobody named to us."""
    named = (context.post, context.author, context.remedy, *context.facts, *context.known)
    known = frozenset(word for said in named for word in tokens(said))
    found = [Finding("R12", Level.WARN, m.group(), "name") for m in _NAMED.finditer(text) if _is_name(m, known)]
    # A street could begin at every capital and figure: first its sign is looked for.
    homes = [m.group() for m in _STREET.finditer(text)] if _STREET_SIGN.search(text) else []
    found += [Finding("R12", Level.WARN, home, "street") for home in homes if not set(tokens(home)) <= known]
    return found[:2]


def _is_name(match: re.Match[str], known: frozenset[str]) -> bool:
    given, family = fold(match["given"]), fold(match["family"])
    if _HOUSE.match(family) or any(_alike(family, word) for word in known):
        return False
    return any(_alike(given, name) for name in _GIVEN)


def _alike(word: str, name: str) -> bool:
    """Whether the word may be the name in another case: Anna, Annie, Annę; Jan, Janem."""
    stem = max(2, len(name) - (1 if name[-1] in "aeаяьйs" else 0))
    stem = stem - 1 if name.endswith("as") else stem
    return word[:stem] == name[:stem] and bool(_ENDINGS.fullmatch(word[stem:]))
