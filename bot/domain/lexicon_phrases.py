"""Hollow words of a reply by language: apologies with conditions, and stock phrases."""

from typing import Final

from bot.domain.lexicon import Words

# What ties an apology to a condition, inside the same clause. "And if you prefer ..." goes on to something else.
CONDITION: Final[Words] = {
    "en": (
        r"if|in case|in the event|should (?:you|this|there|it|we|any|our|the|anyone|someone)|whether|to the extent|"
        r"insofar|were you|"
        r"provided that|assuming|where applicable|(?:for|about) (?:any|whatever|possible|potential)|"
        r"any (?:\w+ ){0,2}(?:inconvenien\w*|trouble|offen[cs]e|upset|misunderstanding|discomfort|distress)",
        r"whatever|anything (?:that )?(?:may|might|could)|everything that (?:may|might|could)",
    ),
    "pl": (
        r"jesli|jezeli|gdyby\w*|jakby\w*|o ile|ewentualn\w+|w razie|w przypadku gdy|byc moze|"
        r"za (?:wszelkie|wszystkie|jakiekolwiek) (?:\w+ )?(?:niedogodnos|nieporozum|niedociagn|przykros|"
        r"utrudnien)\w*",
        r"za cokolwiek|(?:wszystko|cokolwiek),? co (?:moglo|ewentualnie)",
    ),
    "ru": (
        r"если|коли|в случае,? если|ежели|буде|возможн(?:ые|ое|ую|ый|ых)|"
        r"за (?:любые|все|всякие|какие-либо) (?:\w+ )?(?:неудобств|недоразумен|неприятност)\w*",
        r"(?:все|то),? что могло|что бы ни",
    ),
    "lt": (
        r"jei|jeigu|kad ir|galim(?:us|ai|u|o|as)|jeigu kartais|"
        r"del (?:bet koki\w+|visu|galimu) (?:\w+ )?(?:nepatogum|nesusiprat|nemalonum)\w*",
        r"viska,? kas (?:galejo|gal)|kas be",
    ),
}
# After these a condition is an offer or a request, and no doubt about what happened.
WISH: Final[Words] = {
    "en": (
        r"(?:you|that|this|it|they) (?:\w+ )?(?:prefers?|wish|want|need|would|'d|send|tell|let|can|could|still have|"
        r"suits?|helps?|agree|choose|decide|write|give|are able|works?)",
        r"possible|necessary|needed",
    ),
    "pl": (
        r"(?:\w+ ){0,2}(?:wol[ia]\w*|chc[ea]\w*|zech\w+|potrzeb\w+|napisz\w*|poda(?:dza|cie)?|wysl\w+|przesl\w+|"
        r"moze\w*|"
        r"zgodz\w+|wybier\w+|zyczy\w*|trzeba|pasuj\w+|odpowiada)",
    ),
    "ru": (
        r"(?:\w+ ){0,2}(?:хот(?:ите|ели)|предпоч\w+|нуж(?:но|ен|на|ны)|напиш\w+|пришл\w+|сообщ\w+|мож(?:ете|но)|"
        r"подскаж\w+|"
        r"удобнее|согласн\w+|выбер\w+|пожела\w+|потребу\w+|вас устроит)",
    ),
    "lt": (
        r"(?:\w+ ){0,2}(?:nor(?:it|et)\w*|pageid\w+|gali\w*|paras\w+|atsius\w+|reik\w+|tink\w+|prane\w+|sutin\w+|"
        r"sutik\w+|"
        r"pasirink\w+|nuspres\w+)",
    ),
}
# Regret about what the author feels or thinks, instead of about what happened.
FEELING: Final[Words] = {
    "en": (
        r"that (?:you|this|it|our \w+)(?: \w+)? (?:feel|felt|think|thought|perceiv\w+|believe\w*|consider\w*|see it|"
        r"saw it|"
        r"took it|take it|interpret\w*|seems? to|came across|come across)(?: \w+)?",
        r"(?:that )?you(?:'re| are| were| have been| got| seem| feel| felt| became)? (?:\w+ ){0,2}(?:upset|offended|"
        r"unhappy|"
        r"dissatisfied|disappointed|annoyed|angry|hurt|frustrated|let down|this way|that way)",
        r"(?:that )?you (?:\w+ )?(?:feel|felt|think|thought|perceived?|believed?|found it|see it|saw it|took it)",
        r"(?:about|for) your (?:\w+ )?(?:feelings?|impression|perception|disappointment|frustration|dissatisfaction|"
        r"displeasure|annoyance|opinion|view)",
        r"(?:that )?you (?:are|were|feel|felt|seem|left) (?:\w+ ){0,2}(?:happy|satisfied|pleased|content)",
        r"you (?:see|saw|view|took) (?:\w+ ){0,3}(?:this|that|so|it)(?: way)?",
    ),
    "pl": (
        r"ze (?:(?!nikt\b|nie\b|telefon)\w+ ){0,3}(?:odczu(?:l|w)\w*|odebra\w*|odbier\w+|poczu\w*|czuje|czuja|"
        r"uwaza\w*|sadzi|sadza|mysli|"
        r"mysla|"
        r"postrzega\w*|uznal\w*|zrozumial\w*|urazil\w*|urazon\w*|rozczarowan\w*|zawiedzion\w*|niezadowolon\w*|"
        r"zdenerwowan\w*|"
        r"oburzon\w*|dotknie\w*)",
        r"ze (?:\w+ ){0,3}(?:wrazeni|odczuci|poczuci|takie zdani)\w*",
        r"(?:za|z powodu) (?:\w+ ){0,2}(?:odczuci\w*|wrazeni\w*|rozczarowani\w*|niezadowoleni\w*|frustracj\w*)",
        r"ze (?:tak )?(?:\w+ )?(?:pan|pani|panstwo) (?:\w+ )?(?:widzi|ocenia|patrzy)\w*",
    ),
    "ru": (
        r"что (?:\w+ ){0,3}(?:считаете|думаете|восприняли|воспринимаете|почувствовали|чувствуете|решили|показалось|"
        r"расстроил\w*|расстроен\w*|недовол\w+|разочарован\w*|обидел\w*|обижен\w*|огорч\w+|задел\w*|остались "
        r"недовол\w+)",
        r"что (?:\w+ ){0,5}(?:впечатление|мнение|ощущение|чувство)",
        r"(?:за|о) (?:ваш\w* )?(?:чувств|разочарован|недовольств|впечатлен)\w*",
    ),
    "lt": (
        r"kad (?:\w+ ){0,3}(?:jauci\w+tes?|pasijut\w+te|jautet\w+|manote|galvojate|supratote|nusivyl[eo]te|"
        r"isizeid\w+te|"
        r"suprietet\w*|palaik\w+te|susierzin\w+te|supykote|esate nusivyl\w+|esate nepatenkint\w*|likote "
        r"nepatenkint\w*)",
        r"kad (?:\w+ ){0,3}(?:ispud\w+|pasirode|nuomon\w+)",
        r"del (?:jusu )?(?:nusivylimo|jausmu|ispudzio|nepasitenkinimo)",
    ),
}
# A turn against the author or the complaint: what follows takes the apology back.
CONTRAST: Final[Words] = {
    "en": (
        r"(?:but|however|yet|nevertheless),? (?:you|your|this is|that is|it is(?:n't| not)|it's not|"
        r"there is nothing|the (?:rules|terms|policy|conditions|instructions)|our (?:rules|terms|policy|staff|team) |"
        r"nobody|no one|in fact|please note|unfortunately|these things|such things|mistakes)",
        r"(?:but|however),? (?:\w+ ){0,3}(?:rules?|terms|policy|policies|procedures?)",
    ),
    "pl": (
        r"(?:ale|jednak|lecz|niemniej|natomiast|mimo to),? (?:pan|pani|panstwo|panstwa|to nie|to pan\w*|nikt|"
        r"regulamin|"
        r"zgodnie|niestety|w regulaminie|prosze pamietac|nalezy|trzeba|takie rzeczy|nie mozemy|nie mamy wplywu|"
        r"zasady)",
        r"(?:ale|jednak),? (?:\w+ ){0,2}(?:regulamin|zasad|procedur|przepis)\w*",
    ),
    "ru": (
        r"(?:но|однако|тем не менее),? (?:вы|вас|вам|ваш\w*|это не|согласно|по правилам|правила|к сожалению|никто|"
        r"нужно понимать|следует|такое бывает|мы не можем|мы не отвечаем|в правилах)",
        r"(?:но|однако),? (?:\w+ ){0,2}(?:правил|регламент|услови|порядок|процедур)\w*",
    ),
    "lt": (
        r"(?:bet|taciau|vis delto|o vis tik),? (?:jus|jusu|jums|tai ne|tai nera|pagal|taisykl\w+|deja|niekas|reikia|"
        r"taip nutinka|negalime|mes neatsakome|salygos)",
        r"(?:bet|taciau),? (?:\w+ ){0,2}(?:taisykl|tvark|salyg|procedur)\w*",
    ),
}

_VALUED = {
    "en": r"(?:opinions?|feedback|reviews?|comments?|satisfaction|voices?|input|thoughts|trust|comfort|wellbeing|"
    r"views?|loyalty|suggestions?|(?:every|each|all our|all|our) (?:\w+ )?(?:customers?|guests?|clients?|buyers?))",
    "pl": r"(?:opini\w+|zdani\w+|satysfakcj\w+|zadowoleni\w+|glos\w*|sugesti\w+|komfort\w*|zaufani\w+|recenzj\w+|"
    r"uwag(?:a|i)|(?:kazd\w+|nasz\w*|wszyscy|wszystkich) klien\w+|kazd\w+ gos\w+)",
    "ru": r"(?:мнени\w+|отзыв\w*|удовлетворенност\w+|комфорт\w*|довери\w+|обратн\w+ связ\w+|пожелани\w+|голос\w*|"
    r"лояльност\w+|впечатлени\w+|(?:кажд\w+|наш\w*|все|всех) (?:клиент|гост|покупател)\w*)",
    "lt": r"(?:nuomon\w+|atsiliepim\w+|pasitenkinim\w+|pasitikejim\w+|patogum\w+|pastab(?:os|a)|balsas|pasiulym\w+|"
    r"(?:kiekvien\w+|musu|visi|visu) (?:klient|svec|pirkej)\w+)",
}
_WORTH = {
    "en": r"(?:important|appreciat\w+|valuable|invaluable|matters?|valued?|valuing|priorit\w+|precious|crucial|"
    r"essential|dear to|counts?|means? (?:a lot|so much|the world|everything)|treasure\w*|cherish\w*|at the heart|"
    r"comes? first|count for)",
    "pl": r"(?:wazn\w+|istotn\w+|cenn\w+|cenim\w*|priorytet\w*|znaczeni\w+|"
    r"znacz[ya]\w*|(?:sie )?(?:dla nas )?licz[ya](?: sie)?|bezcenn\w+|"
    r"zalezy nam|na pierwszym miejscu|najwazniejsz\w+|doceniam\w*|drog(?:a|ie|i) nam)",
    "ru": r"(?:важ(?:но|на|ен|ны|ное|ный|ная|нее)|ценн\w+|ценим|ценится|дорож\w+|дорог[оа]?|приоритет\w*|значим\w*|"
    r"значени\w+|значит|на первом месте|бесценн\w+|превыше всего|прислушиваемся)",
    "lt": r"(?:svarb\w+|vertin\w+|vertingi?\w*|brang\w+|rupi|prioritet\w*|reiksming\w+|reiskia|pirmoje vietoje|"
    r"svarbiaus\w+|neikainojam\w*)",
}
_NEAR = r"(?:[\w'-]+,? ){0,6}"
# Not any customer: the one who is always first.
_CUSTOMER_FIRST = {
    "en": r"(?:customers?|guests?|clients?) (?:\w+ ){0,3}(?:first|everything|king|most important|heart|number one)",
    "pl": r"(?:klien|gosc|kupujac)\w* (?:\w+ ){0,4}(?:najwazniejsz\w*|na pierwszym miejscu|wszystkim|krol\w*)",
    "ru": r"(?:клиент|гост|покупател)\w* (?:\w+ ){0,4}(?:на первом месте|главн\w+|важнее всего|превыше)",
    "lt": r"(?:klient|svec|pirkej)\w* (?:\w+ ){0,4}(?:pirmoje vietoje|svarbiaus\w+)",
}
VALUED: Final[Words] = {
    language: (
        _CUSTOMER_FIRST[language],
        rf"{_VALUED[language]},? {_NEAR}{_WORTH[language]}",
        rf"{_WORTH[language]} {_NEAR}{_VALUED[language]}",
    )
    for language in _VALUED
}
# A call that we promise, whoever is to make it.
CALL_BACK: Final[Words] = {
    "en": (
        r"call(?:ing)? (?:you )?back",
        r"(?:will|'ll|shall|going to|(?:is|are) to) (?:\w+ ){0,2}(?:call|phone|ring|telephone) (?:you|(?:him|her|"
        r"them) )",
        r"give you a (?:\w+ )?(?:call|ring|buzz)|(?:expect|await|wait for|get|receive) (?:a|our|the) (?:\w+ )?"
        r"(?:call|phone call)",
    ),
    "pl": (
        r"oddzwoni(?:my|e|a)?|zadzwoni(?:my|e)?|przedzwoni\w*|zatelefonuj(?:e|emy)|bedziemy dzwonic",
        r"(?:prosze|prosimy) (?:oczekiwac|czekac) (?:\w+ )?(?:na )?(?:telefon|kontakt|rozmow)\w*",
    ),
    "ru": (
        r"перезвон(?:им|ит|ят|ю)|позвон(?:им|ит|ят|ю)|наберем вас|будем звонить",
        r"(?:ожидайте|ждите) (?:\w+ )?звонка",
        r"набер(?:ет|ем|ут) (?:вас|вам)",
    ),
    "lt": (r"(?:per|pa|su)skambin(?:sim|sime|s)|skambinsime|laukite (?:\w+ )?skambucio",),
}
# A contact that we promise without saying what it will bring.
CONTACT_LATER: Final[Words] = {
    "en": (
        r"(?:will|'ll|shall) (?:\w+ ){0,2}(?:contact|be in touch with|get in touch with|reach out to|get back to) "
        r"you",
        r"(?:will|'ll|shall) (?:\w+ )?(?:be|get) in touch",
    ),
    "pl": (r"skontaktuj(?:emy|e|a) sie|odezw(?:iemy|ie|a) sie|bedziemy w kontakcie",),
    "ru": (r"свяж(?:емся|ется|утся) с вами|(?:с вами|вам) (?:\w+ )?(?:свяжутся|свяжется|свяжемся)",),
    "lt": (r"(?:su jumis )?(?:\w+ )?susisieks(?:ime)?",),
}
# Sentences for every occasion.
HOLLOW: Final[Words] = {
    "en": (
        r"(?:feedback|comments?|reviews?|criticism|remarks?)(?: like (?:this|yours))? (?:\w+ )?helps? us (?:to )?"
        r"(?:improve|grow|get better|become|be better|do better)",
        r"(?:we|our team) (?:\w+ )?strives?|striving|valued (?:customer|guest|client)",
        r"constantly (?:working|improving|trying|striving)|your (?:\w+ )?business (?:\w+ )?(?:appreciated|means)",
        r"pride ourselves|(?:every|all) effort|your concerns? (?:\w+ ){0,2}noted|(?:not|isn't) (?:\w+ "
        r")?representative of",
        r"(?:do|doing|try|trying) (?:our|the|everything) (?:very )?(?:best|utmost|possible|we can)",
        r"(?:pass(?:ed)?|forward(?:ed)?|relay(?:ed)?|share[d]?) (?:\w+ ){0,4}(?:on )?to the (?:relevant|"
        r"appropriate|responsible)",
        r"(?:take|taken|taking|took) (?:\w+ ){0,4}to heart|your (?:comments|feedback|remarks) (?:have been|has "
        r"been|are|is) noted",
        r"nothing (?:\w+ ){0,4}than|thanks to (?:\w+ ){0,2}(?:comments?|feedback|reviews?|remarks?) (?:\w+ "
        r"){0,4}we|quality (?:\w+ ){0,5}(?:priorit\w+|concern|improv\w+)",
    ),
    "pl": (
        r"doklada\w+ wszelkich staran|dolozymy wszelkich staran|zrobimy (?:wszystko|co w naszej mocy)|stale "
        r"(?:pracuj|dazy)\w+|"
        r"(?:nieustannie|ciagle) (?:\w+ )?(?:doskonal|podnos|pracuj|popraw)\w+",
        r"pomaga\w* nam (?:\w+ )?(?:doskonal|rozwij|poprawi|ulepsz|stawac|byc leps)\w*",
        r"(?:przekaz\w+) (?:\w+ ){0,4}(?:odpowiedni\w+|wlasciw\w+) (?:dzial|osob|komork|zespol)\w*",
        r"standard\w+ (?:\w+ )?(?:obslugi|jakosci)",
        r"(?:bierzemy|wezmiemy) (?:\w+ ){0,3}(?:do serca|pod uwage)|pracujemy nad (?:\w+ )?(?:jakoscia|"
        r"podniesieniem|poprawa)\w*",
        r"dzieki (?:\w+ ){0,2}(?:komentarz|opini|uwag|recenzj)\w* (?:\w+ ){0,3}sie|jakosc\w* (?:\w+ "
        r"){0,5}(?:priorytet\w*|podnos\w+|popraw\w+)",
    ),
    "ru": (
        r"(?:делаем|приложим|прилагаем|сделаем) (?:\w+ )?(?:все возможное|максимум|все усилия|усилия)",
        r"помога\w+ нам (?:\w+ )?(?:становиться|стать|улучш|расти|развива|совершенств|быть лучше)\w*",
        r"(?:постоянно|непрерывно|стремимся) (?:\w+ )?(?:работаем|совершенств|улучш|повыш|стать|станов)\w*",
        r"(?:передал|передадим|передан|направ)\w* (?:\w+ ){0,4}(?:соответствующ|профильн|ответственн)\w+",
        r"(?:принимаем|примем|учтем|учитываем) (?:\w+ ){0,3}(?:к сведению|близко к сердцу|во внимание|замечани|"
        r"пожелани)\w*|работаем над (?:\w+ )?(?:качеством|улучшением|повышением|собой)",
        r"благодаря (?:\w+ ){0,2}(?:комментари|отзыв|замечани)\w* мы|качеств\w* (?:\w+ ){0,5}(?:приоритет\w*|"
        r"повыша\w+|улучша\w+)",
    ),
    "lt": (
        r"(?:padarysime|darome|desime) (?:\w+ )?(?:viska,? kas|visas pastangas|pastangas)|(?:padeda|pades) mums "
        r"(?:\w+ )?"
        r"(?:tobul|augti|gereti|geret|buti|tapti)\w*",
        r"(?:nuolat|vis) (?:\w+ )?(?:tobul|stengiam|gerin)\w+|siekiam\w* (?:\w+ )?(?:auksc|geriaus|kokyb)\w*",
        r"(?:perdav|perduo)\w+ (?:\w+ ){0,4}(?:atsaking|atitinkam)\w+",
        r"(?:atsizvelgsime|atsizvelgiame) i (?:\w+ )?(?:pastab|nuomon|atsiliep)\w*|ziurime (?:\w+ ){0,2}atsakingai|"
        r"imame i sirdi",
        r"(?:del|dekojant|dekui) (?:\w+ ){0,2}(?:komentar|atsiliepim|pastab)\w* mes|kokyb\w* (?:\w+ "
        r"){0,5}(?:prioritet\w*|gerin\w+)",
    ),
}
