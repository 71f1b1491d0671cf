"""The words of a reply by language, as patterns over folded text (lower case, no marks): see `wording.fold`."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.domain.beginnings import AtWords

LANGUAGES = ("en", "pl", "ru", "lt")
Words = Mapping[str, tuple[str, ...]]


APOLOGY: Words = {
    "en": (
        r"sorry",
        r"apolog\w+",
        r"forgive (?:us|me)",
        r"we (?:\w+ )?regret (?!to (?:inform|say|tell))",
        r"(?:beg|ask) (?:your|for) (?:pardon|forgiveness)",
        r"(?:let|failed) you(?: \w+)? down",
        r"we (?:have )?failed you",
    ),
    "pl": (
        r"przepras\w+",
        r"przepros\w+",
        r"przykro",
        r"ubolewa\w+",
        r"wybacz\w*",
        r"zawiedlismy",
        r"zalujemy",
        r"wstyd nam",
    ),
    "ru": (
        r"извин\w+",
        r"прости(?:те|м)?\b",
        r"прощени\w+",
        r"(?<!к )сожале(?:ем|ю|ние|ния)\b",
        r"жаль",
        r"подвели",
        r"стыдно",
    ),
    "lt": (
        r"atsipras\w+",
        r"apgailesta\w+",
        r"atleis[kt]\w*",
        r"dovanoki\w*",
        r"nuvyle(?:me|te)?\b",
        r"(?:mums|man) (?:\w+ )?(?:gaila|geda)|gaila(?=,? kad)",
    ),
}
NEGATION = r"(?:not|never|n't|no need to|cannot|refuse to|don't|nie|не|ne|nereikia)\s(?:\w+\s)?$"

THANKS: Words = {
    "en": (r"thank\w*", r"grateful", r"appreciate\w*"),
    "pl": (r"dzieku\w+", r"dzieki", r"podziekow\w+", r"wdzieczn\w+"),
    "ru": (r"спасибо", r"благодар\w+", r"признательн\w+"),
    "lt": (r"aciu", r"deko\w+", r"padek\w+"),
}

GREETING: Words = {
    "en": (r"hello", r"hi", r"hey", r"dear", r"good (?:morning|day|afternoon|evening)", r"greetings"),
    "pl": (r"dzien dobry", r"dobry wieczor", r"witam\w*", r"szanown\w+", r"czesc", r"drog[ai]\w*", r"panie?"),
    "ru": (r"здравствуй\w*", r"добр(?:ый|ое|ого) \w+", r"уважаем\w+", r"привет\w*", r"дорог(?:ой|ая|ие)"),
    "lt": (r"sveik\w+", r"laba diena", r"lab(?:as|u)\b(?: \w+)?", r"gerb\w*", r"miel\w+", r"brang\w+"),
}

SIGN_OFF: Words = {
    "en": (r"(?:best|kind|warm|many) (?:regards|wishes)", r"regards", r"yours", r"sincerely", r"your \w+ team"),
    "pl": (r"pozdrawia\w+", r"z powazaniem", r"z wyrazami", r"serdecznie pozdr\w+", r"zespol", r"milego dnia"),
    "ru": (r"с уважением", r"всего добр\w+", r"ваш[аи]? команда", r"команда", r"хорошего дня"),
    "lt": (r"pagarbiai", r"su pagarba", r"linkejimai", r"geros dienos", r"jusu \w+", r"\w+ komanda"),
}

# A sentence that moves the talk to a private channel, whoever is to write first.
HAND_OFF: Words = {
    "en": (
        r"(?:private|direct|personal) (?:messag\w+|msgs?|chat|inbox|reply|conversation)",
        r"(?:dms?|pms?|inbox|messenger|whatsapp|telegram)",
        r"privately|in private|offline",
        r"(?:message|e-?mail|mail|write|contact|call|phone|ring|text|inbox|ping)(?: to| back)? (?:us|me)",
        r"(?:contact|call|phone|e-?mail|message|write to) (?:our|the|customer|support|you)",
        r"(?:get|be|stay|keep|put) (?:back )?in (?:touch|contact)",
        r"get back to (?:you|us)",
        r"reach(?:ing)? (?:out|us)",
        r"(?:drop|send|leave|shoot|give) (?:us|me) (?:a|an|your|the|some) (?:\w+ ){0,4}"
        r"(?:line|note|messages?|e-?mail|dm|pm|call|ring|shout|details|number|phone|contacts?)",
        r"(?:share|provide|send|confirm) (?:\w+ ){0,3}(?:details|number|phone|contact|reference)",
        r"(?:speak|talk|chat|connect|discuss) (?:\w+ ){0,3}(?:to|with) (?:you|us|our|someone|me)",
        r"check your (?:inbox|messages|dms|e-?mail)",
        r"(?:sent|dropped|left) you (?:a|an) (?:\w+ )?(?:message|e-?mail|dm|pm)",
        r"(?:messaged|e-?mailed|dm'?ed|pm'?ed) you",
        r"(?:our|a) (?:\w+ ){0,3}(?:team|agents?|representatives?|managers?|colleagues?|specialists?) "
        r"(?:will|can|would|shall) (?:\w+ )?(?:contact|reach|call|message|e-?mail|get|assist|help|look|be)",
        r"(?:customer (?:service|care|support)|support|help) (?:line|desk|hotline)|hotline|helpline",
        r"[\w.+-]{1,64}@[\w-]{1,63}\.\w+",
    ),
    "pl": (
        r"wiadomos\w+",
        r"prywatn(?:ie|ym|ej)",
        r"priv\w*|pw|inbox\w*|messenger\w*|whatsapp\w*",
        r"pros\w+ o (?:\w+ ){0,3}kontakt\w*",
        r"kontakt\w* (?:sie )?(?:\w+ )?z (?:nami|nasz\w+|biurem|obsluga|dzialem|infolini\w+)",
        r"s?kontakt(?:owac|ujemy|uj|ujcie|uje)",
        r"skontakt\w+",
        r"(?:napis|zadzwon|dzwon|pis)\w*(?: \w+){0,2} (?:do nas|na|pod|do naszego)",
        r"do nas (?:\w+ )?(?:napis|zadzwon|pis)\w+",
        r"na (?:adres|maila|e-?mail|nasz\w* (?:adres|infolini\w+|mail\w*|skrzynk\w+)|infolini\w+)",
        r"mailowo|telefonicznie|mejlowo",
        r"odezw\w+|oddzwoni\w+",
        r"(?:wysl|przesl|pod|przekaz|przesyl)\w+ (?:\w+ ){0,4}(?:numer\w*|dan(?:e|ych)|telefon\w*)",
        r"porozmawia\w+",
    ),
    "ru": (
        r"личн\w+ (?:сообщени|переписк|чат)\w*|сообщени\w+ в личн\w+",
        r"лс|личк\w+|в личн\w+|директ\w*|ватсап\w*|телеграм\w*|мессенджер\w*|вотсап\w*",
        r"(?:на|по)пи(?:шите|сать|сав)\w*|пишите",
        r"позвон(?:ите|ить)|звоните|перезвон\w+",
        r"свяж(?:итесь|емся|ется|утся)|связаться|связывайтесь|на связ[ьи]",
        r"обра(?:титесь|щайтесь|титься)",
        r"на (?:\w+ )?(?:почту|адрес|горячую линию)",
        r"по (?:\w+ )?(?:телефону|номеру|почте|адресу)",
        r"горяч\w+ лини\w+",
        r"(?:сообщите|пришлите|укажите|оставьте|отправьте) (?:\w+ ){0,4}(?:номер\w*|контакт\w*|телефон\w*|данн\w+)",
        r"обсуд\w+ (?:\w+ ){0,2}(?:лично|приватно)",
    ),
    "lt": (
        r"zinut\w+",
        r"asmenisk\w+|privac\w+|messenger\w*|inbox",
        r"(?:pa)?rasyk\w*|parasyti",
        r"(?:pa)?skambin(?:k\w*|ti)|perskambin\w+",
        r"susisiek\w*",
        r"kreip(?:k\w*|tis)",
        r"(?:atsiusk|siusk|nurodyk|pateik)\w+ (?:\w+ ){0,4}(?:numer|duomen|kontakt|telefon)\w*",
        r"el\. ?past\w+|elektronini\w+ past\w+|e-?past\w+|e-?mail\w*",
        r"telefonu|kontaktin\w+ (?:duomen|numer|telefon)\w*",
    ),
}

# Sentences that could stand under any complaint: they say nothing about this one.
BOILERPLATE: Words = {
    "en": (
        r"(?:thank\w*|thanks|appreciate|grateful) (?:\w+ ){0,3}(?:for|you|your|taking|that)",
        r"(?:opinion|feedback|experience|satisfaction|reviews?|comments?)\w* (?:\w+ ){0,4}"
        r"(?:important|valuable|matters?|valued?|appreciated)",
        r"we (?:\w+ )?value (?:you|your)",
        r"(?:take|treat) (?:\w+ ){0,5}serious\w*",
        r"(?:understand|know|realise|realize|see) (?:\w+ ){0,3}"
        r"(?:frustrat|disappoint|annoy|upset|concern|feel|inconven|unpleasant)\w*",
        r"look(?:ing)? into (?:this|it|the matter|your|what)",
        r"(?:make|put) (?:this|it|things) right",
        r"(?:would|'d) (?:really )?(?:like|love|be (?:happy|glad)|appreciate|want) "
        r"(?:the (?:chance|opportunity) )?to (?:\w+ ){0,2}"
        r"(?:help|assist|learn|hear|know|understand|resolve|discuss|talk|look|make|find|speak|fix|investigate)",
        r"(?:want|wish|here|happy|glad|ready|eager|able|can|will|could) (?:to )?(?:help|assist|"
        r"resolve (?:this|it))",
        r"sorry (?:to|that you|you|if you|about (?:this|that|the|your))",
        r"(?:sorry|apolog\w+) for (?:the|any|your|this|all) (?:\w+ ){0,2}"
        r"(?:inconvenien\w+|experience|trouble|frustration|disappointment|situation)",
        r"strive|our (?:\w+ )?priority|high(?:est)? standards?|not the (?:\w+ )?(?:experience|standard|"
        r"service|level)",
        r"every effort|(?:do|try) our best",
    ),
    "pl": (
        r"dzieku\w+ za",
        r"(?:opini|zdani|satysfakcj|zadowoleni|glos)\w* (?:\w+ ){0,4}(?:wazn|istotn|cenn|priorytet)\w*",
        r"(?:wazn|istotn|cenn|cenim)\w* (?:\w+ ){0,3}(?:opini|zdani|glos)\w*",
        r"rozumiem\w* (?:\w+ ){0,3}(?:frustracj|rozczarowan|zdenerwowan|niezadowol|emocj|zlosc|irytacj)\w*",
        r"przykro\w*(?: \w+)?,? (?:to )?(?:slysz|czyta|ze (?:maj?a|spotkal|doswiadcz|tak|pan|poczul)|"
        r"z (?:powodu|tego))\w*",
        r"przepraszam\w* za (?:\w+ ){0,2}(?:niedogodnos|utrudnieni|zaistnial|sytuacj|klopot)\w*",
        r"(?:chcieli|chce|pragni|postara|stara|doklada|doloz|jestesmy gotowi|chetnie)\w* (?:\w+ ){0,4}"
        r"(?:pomoc|pomoz|wyjasni|staran|sprawdzi|rozwiaz|zrozumie|dowiedzi|pozna)\w*",
        r"wyjasnimy (?:te )?(?:sprawe|sytuacje)|przyjrzymy sie|pomozemy",
        r"przekaz\w+ (?:\w+ ){0,4}(?:opini|uwag|sprawe|zgloszeni|odpowiedni)\w*",
    ),
    "ru": (
        r"(?:спасибо|благодар\w+) (?:\w+ ){0,2}за",
        r"(?:мнени|отзыв|комментари|обратн\w+ связ)\w* (?:\w+ ){0,4}(?:важ[ен]|ценн|ценим|значим)\w*",
        r"(?:важ[ен]|ценим|ценн|дорож)\w* (?:\w+ ){0,3}(?:мнени|отзыв|клиент|вами)\w*",
        r"понима\w+ (?:\w+ ){0,3}(?:разочарован|возмущени|недовольств|чувств|эмоци|негатив|расстр|неприятн)\w*",
        r"(?:хотим|хотели бы|постараемся|готовы|рады|сможем|могли|стараемся|поможем|делаем все) (?:\w+ ){0,4}"
        r"(?:помочь|разобраться|выяснить|решить|узнать|вопрос|ситуаци|возможное)\w*",
        r"разберемся|разобраться",
        r"извин\w+ (?:\w+ )?за (?:\w+ ){0,3}(?:неудобств|ситуаци|неприятн|опыт)\w*",
        r"жаль,? что (?:у вас|вы|вам|так|ваш)",
        r"(?:передали|передадим|передан) (?:\w+ ){0,4}(?:отзыв|информаци|коллег|отдел|руководств|жалоб)\w*",
    ),
    "lt": (
        r"(?:aciu|deko\w+),? (?:\w+ ){0,2}(?:uz|kad)",
        r"(?:nuomon|atsiliepim|pastab)\w* (?:\w+ ){0,4}(?:svarb|vertin|brang)\w*",
        r"(?:svarb|vertin)\w* (?:\w+ ){0,3}(?:nuomon|atsiliepim|pastab)\w*",
        r"suprant\w+ (?:\w+ ){0,3}(?:nusivyl|pykt|nepasitenkin|susierzin|jausm|nemalon)\w*",
        r"(?:norime|noretume|noretumeme|stengsimes|stengiames|pasistengsime|galetu\w+|galesi\w+|pasirenge) "
        r"(?:\w+ ){0,4}(?:pade|issiaiskin|isspres|suzino|situacij|isklaus|pagelb)\w*",
        r"apgailestauj\w+,? (?:del|kad (?:jus|jums|patyr|susidur|tek|taip))",
        r"atsipras\w+ (?:\w+ )?del (?:\w+ )?(?:nepatogum|situacij|sukelt|nemalon)\w*",
        r"(?:perdav|perduo)\w+ (?:\w+ ){0,4}(?:atsiliepim|informacij|koleg|skyri|vadov)\w*",
    ),
}


def joined(words: Words) -> AtWords:
    """One pattern for all languages: a reply may mix them, and its language may be detected wrongly."""
    return AtWords((part for parts in words.values() for part in parts), tail=r"\b")


class Lexicon:
    """The words of one rule, searched only in the languages that a text can be in: the others cost time."""

    def __init__(self, words: Words) -> None:
        self._by_language = {
            language: AtWords(parts, tail=r"(?:(?<= )|(?!\w))") for language, parts in words.items() if parts
        }

    def search(self, folded: str, languages: Sequence[str]) -> re.Match[str] | None:
        return next(self.finditer(folded, languages), None)

    def finditer(self, folded: str, languages: Sequence[str]) -> Iterator[re.Match[str]]:
        for language in languages:
            pattern = self._by_language.get(language)
            if pattern is not None:
                yield from pattern.finditer(folded)
