"""How what people typed reads: a sentence of ours, a promise still to be kept, a choice, a reason."""

import re
from typing import Final

from bot.domain.reply_fit import offers_choice
from bot.domain.wording import fold

# "We send ...", "Wyślemy ...", "Отправим ...", "Išsiųsime ...": such a remedy is a sentence by itself.
_WE_DO: Final = re.compile(
    r"(?:we(?:['’]\w+)?|[a-ząćęłńóśźż]{3,}my|[а-яё]{3,}[еёи]м|[a-ząčęėįšųūž]{3,}me) ", re.IGNORECASE
)
_DONE: Final = (
    r"(?:also |already |now |have|had|did|were|sent|gave|paid|made|brought|put|took|got|found|built|set|spoke|wrote|"
    r"went|came|let|cut|kept|chose|\w+ed\b)"
)
# Over folded text: what is yet to be done, in the future or (English, Lithuanian) the present.
_TO_COME: Final = re.compile(
    rf"\bwill\b|\bgoing to\b|'ll\b|^we (?!{_DONE})\w|"
    r"^(?:my )?\w{2,}(?<!s)my\b|\b(?:bedzie|beda|zostanie|zostana)\b|"
    r"^(?:мы )?[а-я]{3,}[еи]м(?:ся)?\b|\bбуд(?:ет|ут|ем)\b|"
    r"^(?:mes )?\w{3,}(?:[sz]i|i?a)me\b|\b\w{3,}[sz]ime\b|\bbus\b"
)
# What makes a fact read as a reason why something cannot be done.
_REASON: Final = re.compile(
    r"\b(?:because|since|due to|cannot|can't|could not|couldn't|unable|impossible|no longer|not (?:possible|allowed|"
    r"available|in stock|made|produced|covered)|out of stock|sold out|expired|discontinued|reason|only|laws?|"
    r"forbid\w*|"
    r"poniewaz|gdyz|bo|z powodu|nie (?:mozemy|mozna|moze|da sie|ma|mamy|wolno|jest mozliw\w+|produkuj\w+)|juz nie|"
    r"niemozliw\w+|niedostepn\w+|brak\w*|wyprzedan\w+|wycofan\w+|skonczyl\w+|uplynal\w*|uplynely|minal|przepis\w*|"
    r"praw[oa]|zabrania\w*|tylko|"
    r"потому|поскольку|так как|из-за|по причине|нельзя|не (?:можем|может|могут|выпуска\w+|производ\w+|"
    r"предусмотрен\w*)|больше не|невозможн\w+|нет|закончил\w+|распродан\w*|снят\w*|истек\w*|"
    r"запрещ\w+|закон\w*|только|"
    r"nes|kadangi|negali\w*|neimanom\w+|nebe\w+|nera|neturi\w*|draudzia\w*|istatym\w+|pasibaig\w+|baigesi|"
    r"isparduot\w+|tik)\b"
)


def is_sentence(remedy: str) -> bool:
    """Whether it says by itself what we do."""
    return _WE_DO.match(remedy) is not None


def is_choice(remedy: str) -> bool:
    """Whether the author is yet to choose."""
    return offers_choice(remedy)


def is_to_come(remedy: str) -> bool:
    """Whether it is not done yet: a promise, or a choice that nobody has made."""
    return is_choice(remedy) or _TO_COME.search(fold(remedy).strip()) is not None


def is_reason(fact: str) -> bool:
    """Whether a fact tells why something cannot be done; most only tell what happened."""
    return _REASON.search(fold(fact)) is not None
