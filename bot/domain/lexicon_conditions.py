"""The words that make goodwill depend on a review, by language, as patterns over folded text."""

from typing import Final

from bot.domain.lexicon import Words

_NOT_IN = {
    "en": r"in|of|to|from|under|at|on|about|that|for|and|but|or|when|if|with|by|we|you",
    "pl": r"w|o|z|ze|na|pod|do|i|a|ale|oraz|lub|po|przed|gdy|jesli|kiedy",
    "ru": r"в|во|о|об|на|из|с|со|что|и|а|но|под|к|когда|если|мы",
    "lt": r"apie|su|kad|ir|bet|ar|i|is|nuo|po|kai|jei|mes|jus",
}
_REVIEW = {
    "en": r"(?:reviews?|ratings?|comments?|posts?|feedback|testimonials?|stars?|scores?|complaints?|entry)",
    "pl": r"(?:opini\w*|recenzj\w*|ocen\w*|komentarz\w*|wpis\w*|gwiazd\w*|post(?:u|a|em|ow|y)?)",
    "ru": r"(?:отзыв(?:а|у|ом|е|ы|ов|ам|ами)?|оцен\w+|комментари\w*|рейтинг\w*|звезд\w*|пост(?:а|у|ом|ы|ов)?|"
    r"жалоб\w*)",
    "lt": r"(?:atsiliepim\w*|ivertinim\w*|komentar\w*|recenzij\w*|zvaigzd\w*|bal(?:as|a|u|us)|iras(?:as|a|us|o)?|"
    r"skund\w*)",
}
# Undoing a review, in forms that are still to come: a wish, an order, a condition, the thing itself.
_UNDO = {
    "en": (
        r"(?:delet(?:e|es|ing|ion)|remov(?:e|es|ing|al)|tak(?:e|es|ing) down|take back|withdraw(?:s|ing|al)?|"
        r"retract(?:s|ing)?|chang(?:e|es|ing)|updat(?:e|es|ing)|edit(?:s|ing)?|amend(?:s|ing)?|revis(?:e|es|ing)|"
        r"correct(?:s|ing)?|improv(?:e|es|ing)|rais(?:e|es|ing)|upgrad(?:e|es|ing)|rewrit(?:e|es|ing)|"
        r"hid(?:e|es|ing)|disappear\w*|comes down|goes away|reconsider(?:s|ing)?|increas(?:e|es|ing)|"
        r"(?:have|has|had|is|are|be|been|gets?|being) (?:been )?(?:deleted|removed|taken down|withdrawn|changed|"
        r"updated|edited|amended|revised|corrected|hidden|raised))"
    ),
    "pl": (
        r"(?:usun(?!al|el)\w*|usuw\w*|skasuj\w*|skasowa(?!l)\w*|zmien(?:i|ia|icie|ic|cie|isz)?|zmian\w*|"
        r"popraw(?!il)\w*|"
        r"edyt(?:uj\w*|owa(?!l)\w*|cj\w*)|wycof(?:a(?!l)\w*|uj\w*)?|zaktualiz(?:uj\w*|owa(?!l)\w*)|"
        r"(?:zeby|aby|by)(?: \w+)? (?:usun|zmieni|skasowa|poprawi|wycofa)\w*|znikn(?!el|al)\w*|"
        r"aktualizacj\w*|podnies(?!l|io)\w*|podwyzsz(?!yl)\w*|zdja?c\w*|zdejm\w*|cofni\w*)"
    ),
    "ru": (
        r"(?:удал(?!ил)\w*|убер\w*|убрать|уберут|измен(?!ил)\w*|исправ(?!ил)\w*|поменя(?!л)\w*|отредактир(?!овал)\w*|"
        r"редактиров\w*|обнов(?!ил)\w*|перепи(?:сать|шет\w*|шите)|снят(?:ь|ие|ия|ием)|сним(?:ет|ите)\w*|отозв(?:ать|"
        r"ет\w*)|"
        r"чтобы(?: \w+)? (?:удал|измени|убра|исправи|поменя)\w*|исчезн\w*|"
        r"отзове\w*|скорректир(?!овал)\w*|повы(?:сить|сит\w*|шени\w*)|скр(?:ыть|оет\w*))"
    ),
    "lt": (
        r"(?:is(?:trin(?!e|ote)|tryn(?:ima|imas|us|imo|e)?)\w*|pasalin(?!ote|o\b)\w*|pakei(?:s(?!te)|tim|tus)\w*|"
        r"pakoreguo(?!jo)\w*|koreguo(?!jo)\w*|atnaujin(?!o)\w*|patais(?:y(?:ti|s|k|m|t)|ys)\w*|atsiim(?!e)\w*|"
        r"atsiimk\w*|ding(?:s|ti)\w*|perras\w*|pakel(?:s|ti|k|t)\w*|panaikin(?!o)\w*|redaguo(?!jo)\w*|paslep(?:s|ti|"
        r"k)\w*)"
    ),
}
_WRITE = {
    "en": (
        r"(?:post|leave|write|give(?: us)?|publish|submit|put up|rate us|"
        r"(?:have|has) (?:posted|left|written|given us|published|submitted))"
    ),
    "pl": (
        r"(?:wystaw(?!il)\w*|napisz\w*|napisani\w*|napisac|doda(?!l)\w*|zamie(?:sc(?!il)|szcz)\w*|zostaw(?!il)\w*|"
        r"opublikuj\w*|opublikowani\w*|da(?:cie|dza|sz) (?:nam|5|piec))"
    ),
    "ru": (
        r"(?:остав(?!ил)\w*|напи(?:шет\w*|шите|сать|сани\w*)|постав(?!ил|к|щ)\w*|опублику\w*|публикаци\w*|"
        r"размест(?!ил)\w*|"
        r"написани\w*)"
    ),
    "lt": (
        r"(?:paras(?:ysi\w*|yti|yk\w*|ym\w*|ytu\w*|ius)|palik(?:s|ti|k|t|im|us)\w*|ivertin(?:si|ki|ti|tu)\w*|"
        r"paskelb(?:si|ti|k|im)\w*)"
    ),
}


def _about(verbs: dict[str, str]) -> Words:
    """The verb with a review as its object: `delete your bad review`, `usunięcie opinii`, and the other way round."""
    found: dict[str, tuple[str, ...]] = {}
    for language, verb in verbs.items():
        between = rf"(?:(?!(?:{_NOT_IN[language]})\b)[\w'-]+,? ){{0,4}}"
        review = _REVIEW[language]
        backwards = rf"{review} (?:(?:is|are|gets?|be|will|has|have|been|down|that|zostan\w*|bedzie|bude\w*|bus|"
        backwards += rf"tapo|будет|будут|pan|pani|panstwo|вы|jus) ){{0,3}}{verb}\b"
        found[language] = (rf"{verb},?(?: of)? {between}{review}", backwards)
    return found


_APART: Final = rf"tak(?:e|es|ing) (?:\w+ ){{0,3}}{_REVIEW['en']} down"
UNDOING: Final[Words] = {**(_undo := _about(_UNDO)), "en": (*_undo["en"], _APART)}
WRITING: Final = _about(_WRITE)

_OF_IT = {
    "en": r"(?:delet|remov|tak|withdraw|retract|chang|updat|edit|amend|revis|correct|improv|rais|post|writ|leav|giv|"
    r"publish|submit|hid)ing",
    "pl": r"(?:usun|skasow|zmian|zmien|popraw|edy|wycof|zaktualiz|podnies|podwyz|zdje|wystaw|napis|dodan|zamieszcz|"
    r"zostawi|opublik)\w*",
    "ru": r"(?:удал|измен|исправл|правк|снят|обновл|публикац|написан|размещен|редактир|повышен|скрыт)\w*",
    "lt": r"(?:istryn|pasalin|pakeit|koregav|atnaujin|pataisy|atsiem|pakel|parasy|palik|ivertin|paskelb|panaikin)\w*",
}
_PRAISE = {
    "en": r"(?:a|your|another) (?:\w+ ){0,3}(?:review|rating|comment)|(?:five|5)[ -]stars?",
    "pl": r"(?:\w+ )?(?:dobr|pozytywn|nowa |lepsz|piec|5)\w*(?: \w+)? ?(?:opini|recenzj|ocen|gwiazd|komentarz)\w*",
    "ru": r"(?:хорош|положительн|нов|пять|5)\w*(?: \w+)? ?(?:отзыв|оценк|звезд|комментари)\w*",
    "lt": r"(?:ger|teigiam|nauj|penki|5)\w*(?: \w+)? ?(?:atsiliepim|ivertinim|zvaigzd|komentar)\w*",
}
PRAISE: Final[Words] = {language: (rf"(?:za|for|за|uz) {praise}",) for language, praise in _PRAISE.items()}

REVIEW: Final = tuple(_REVIEW.values())
"""Some word for a review stands in all of the above: a text without one needs no second look."""

LINK: Final[Words] = {
    "en": (
        r"if|once|when(?:ever)?|after|as soon as|provid(?:ed|ing)|in exchange|in return|on (?:the )?condition|"
        r"conditional|unless|until|before|so that|depends?|depending|only|then|should you",
        rf"(?:for|upon|by|on) (?:you |your )?{_OF_IT['en']}",
        r"(?:for|upon|on) (?:the |your )?(?:deletion|removal|withdrawal)",
        r"to (?:\w+ )?(?:delete|remove|change|edit|take down|withdraw|update|revise|amend|raise|improve)",
        r"and (?:(?:then|in return) )?(?:we|you|i|your|the|get|receive)",
    ),
    "pl": (
        r"jesli|jezeli|jak tylko|gdy(?:by)?|kiedy|w zamian|pod warunkiem|o ile|uzalezni\w*|zalez\w*|dopoki|zanim|"
        r"tylko|wtedy|wowczas|zeby|aby|dopiero|warunkiem",
        rf"(?:za|po|przy) (?:\w+ )?{_OF_IT['pl']}",
        r"(?:a|to|i) (?:my|w zamian|zwroc|dam|daje|otrzyma|dostan|wysl|oddam|przyzn|prezent|rabat|voucher|od nas)\w*",
    ),
    "ru": (
        r"если|когда|как только|сразу,? как|взамен|в обмен|при условии|условие\w*|только|пока|прежде чем|тогда|чтобы|"
        r"зависит|после того,? как",
        rf"(?:за|после|при) (?:\w+ )?{_OF_IT['ru']}",
        r"(?:и|а|то) (?:мы|вы|тогда|получ|верн|подар|взамен|скидк|подарок|с нас)\w*",
    ),
    "lt": (
        r"jei(?:gu)?|kai(?: tik)?|mainais|su salyga|salyg\w*|tik|kol|pries|priklaus\w*|tada|tuomet|po to",
        rf"(?:uz|po) (?:\w+ )?{_OF_IT['lt']}",
        r"(?:istryn|pasalin|panaikin|pakeit|pataisi|atsiem|parasi|palik)us",
        r"(?:ir|o) (?:mes|jus|gausi|grazin|suteik|duo|siu|uz tai|jums|padovan)\w*",
    ),
}
"""What ties the one to the other inside a sentence."""

EXCHANGE: Final[Words] = {
    "en": (r"in return|in exchange|then|after that|once (?:that|this|it) is done|only then|afterwards|for that",),
    "pl": (r"w zamian|wtedy|wowczas|dopiero|po tym|nastepnie|za to",),
    "ru": (r"взамен|в обмен|тогда|после этого|за это|только после|потом",),
    "lt": (r"mainais|tada|tuomet|po to|uz tai|tik tada|tik po",),
}
"""What ties one sentence to the next."""

DEMAND: Final[Words] = {
    "en": (
        r"(?:please|kindly|could you|can you|would you|we ask you to|ask you to|you (?:must|need to|have to|should)|"
        r"like you to|want you to|expect you to|consider|be so kind(?: as to)?) (?:\w+ )?(?:delet|remov|tak|withdraw|"
        r"retract|chang|updat|edit|amend|revis|correct|rais|hid|improv|reconsider)\w*",
        r"(?:^|(?<=[,:;-] )|(?<=\bjust )|(?<=\bsimply ))(?:delete|remove|take down|withdraw|retract|change|update|"
        r"edit|amend|revise|correct|raise|hide|improve) (?:\w+ ){0,2}(?:your|that|this|the)",
    ),
    "pl": (
        r"(?:prosimy|prosze|prosilibysmy|pros(?:ba|be)) (?:\w+ ){0,2}(?:usun|skasow|zmian|zmien|popraw|edy|wycof|"
        r"zaktualiz)\w*",
        r"(?:usuncie|usun|skasuj(?:cie)?|zmien(?:cie)?|popraw(?:cie)?|zaktualizuj(?:cie)?|wycofaj(?:cie)?)\b",
    ),
    "ru": (
        r"(?:удалите|измените|исправьте|уберите|поменяйте|отредактируйте|снимите|обновите|отзовите|скройте)",
        r"(?:прос(?:им|ьба|ить)|могли бы)(?: \w+){0,3} (?:удал|измен|исправ|убрать|поменя|снять|обнов|отозв|"
        r"скрыть)\w*",
    ),
    "lt": (
        r"(?:istrinkite|pasalinkite|pakeiskite|pataisykite|atnaujinkite|pakoreguokite|atsiimkite|panaikinkite)",
        r"pras(?:ome|au|ytu\w*)(?: \w+){0,2} (?:istrin|pasalin|pakeis|patais|atnaujin|pakoreguo|atsiim|panaikin)\w*",
    ),
}

# Said of the past, or to say the contrary: goodwill that comes whatever becomes of the review.
UNTIED: Final[Words] = {
    "en": (
        r"regardless|whether or not|no matter|irrespective|independent(?:ly)?|in any case|either way|even if|"
        r"(?:not|n't|never|no) (?:\w+ ){0,4}(?:depend\w*|condition\w*|need|have to|required?|ask\w*|expect\w*|"
        r"want\w*|exchange)",
        r"thank\w* (?:you )?(?:\w+ ){0,3}(?:for|that you)|without (?:any )?(?:condition|obligation|asking)",
    ),
    "pl": (
        r"niezaleznie|bez wzgledu|tak czy inaczej|nawet jesli|w kazdym razie",
        r"nie (?:\w+ ){0,4}(?:zalez|uzalezn|warunk|musi|trzeba|prosi|oczekuj|wymaga|chcemy|w zamian)\w*",
        r"dzieku\w+ (?:\w+ )?za|bez (?:zadnych )?warunk\w+",
    ),
    "ru": (
        r"независимо|вне зависимости|в любом случае|даже если|без (?:всяких |каких-либо )?условий",
        r"не (?:\w+ ){0,4}(?:завис|услови|нужно|прос|ожида|требу|обязан|должны|взамен|надо)\w*",
        r"(?:спасибо|благодар\w+),? (?:\w+ ){0,2}(?:за|что)",
    ),
    "lt": (
        r"nepriklaus\w*|bet kuriuo atveju|vis tiek|net jei|be (?:jokiu )?salyg\w*",
        r"ne(?:reik|prival|pras|prial|sitiki|tik|privalo)\w*|nenorime|neturite",
        r"(?:aciu|deko\w+),? (?:\w+ ){0,2}(?:uz|kad)",
    ),
}
