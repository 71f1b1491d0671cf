"""Words by language that call a post fake, its author no customer, or call names."""

from typing import Final

from bot.domain.lexicon import Words

_FAKED = {
    "en": r"(?:fake|faked|bogus|fabricated|phony|phoney|made[- ]up|invented|fictitious|dishonest|malicious|"
    r"insincere|untruthful|fraudulent|concocted|not (?:a )?(?:genuine|real|authentic)|non-genuine|defamatory|"
    r"libell?ous|slanderous)",
    "pl": r"(?:falszyw\w+|zmyslon\w+|nieprawdziw\w+|spreparowan\w+|sfabrykowan\w+|wymyslon\w+|nieszczer\w+|"
    r"fikcyjn\w+|fejk\w+|fake\w*|nieautentyczn\w+|klamliw\w+|oszczercz\w+)",
    "ru": r"(?:фейк\w*|проплачен\w*|поддельн\w+|ложн\w+|лжив\w+|фальшив\w+|накрут\w+|вымышлен\w*|выдуман\w*|"
    r"липов\w+|клеветническ\w+|ненастоящ\w+|сфабрикован\w*|недостоверн\w+|подставн\w+|неискренн\w+)",
    "lt": r"(?:netikr\w+|suklastot\w+|isgalvot\w+|melaging\w+|prasimanyt\w+|fiktyv\w+|pramanyt\w+|"
    r"feik\w*|nenuosird\w+|padirbt\w+|sufabrikuot\w+|smeizikisk\w+|dirbtin\w+)",
}
_TEXT = {
    "en": r"(?:reviews?|posts?|comments?|feedback|complaints?|account|profile|stor(?:y|ies)|ratings?|opinion|"
    r"accusations?|claims?|testimonials?)",
    "pl": r"(?:opini\w+|recenzj\w+|wpis\w*|komentarz\w*|kont(?:o|a)|profil\w*|skarg\w+|ocen\w+|histori\w+|"
    r"post(?:u|y|em)?|zarzut\w*)",
    "ru": r"(?:отзыв\w*|комментари\w*|запис\w+|пост(?:а|ы|ом)?|аккаунт\w*|профил\w+|жалоб\w+|оценк\w+|"
    r"истори\w+|обвинени\w+)",
    "lt": r"(?:atsiliepim\w+|komentar\w+|paskyr\w+|iras(?:as|a|o|u)|istorij\w+|skund\w+|ivertinim\w+|"
    r"profil\w+|kaltinim\w+)",
}
# Goods are ordered and paid too: such a word counts only right before a review.
_BOUGHT = {
    "en": r"(?:paid|paid-for|ordered|commissioned|false|planted|bought|staged|spam)",
    "pl": r"(?:kupion|oplacon|zamowion|zlecon|sztuczn|ustawion)\w+",
    "ru": r"(?:заказн|заказан|куплен|оплачен)\w*",
    "lt": r"(?:pirkt|nupirkt|uzsakyt|apmoket|dirbtin)\w+",
}
FAKE: Final[Words] = {
    language: (
        rf"{_FAKED[language]} (?:\w+ ){{0,2}}{_TEXT[language]}",
        rf"{_TEXT[language]},? (?:[\w'-]+ ){{0,6}}{_FAKED[language]}",
        rf"{_BOUGHT[language]} {_TEXT[language]}",
    )
    for language in _FAKED
}
ACCUSES: Final[Words] = {
    "en": (
        r"trolls?|trolling|smear|black pr|blackmail\w*|extort\w+|slander\w*|defam\w+|libel\w*|hate campaign|"
        r"sabotag\w+",
        r"(?:you|the author|this person) (?:\w+ )?(?:never|have never|has never|were never|are not|aren't|were not) "
        r"(?:\w+ )?(?:our|a|been our|been a|"
        r"been to|been here|bought|ordered|visited|purchased|one of our)|(?:no|not any|n't any|any) (?:\w+ "
        r")?(?:record|trace|order|booking) (?:of|from|"
        r"under|by) (?:you|your|such)|(?:cannot|can't|could not|couldn't|unable to) find (?:\w+ ){0,2}(?:you|your "
        r"name|such (?:a )?(?:customer|order|"
        r"guest|client)|any (?:\w+ )?(?:order|record|booking))|not (?:a|one of our) (?:real|genuine|actual|true) "
        r"(?:customers?|guests?|clients?)|"
        r"are you (?:really|even|actually|sure you)",
        r"(?:not|n't) (?:\w+ ){0,4}(?:real|genuine|actual|true|authentic) (?:guest|customer|client|visitor|person|"
        r"buyer|review|reviewer)\w*",
        r"(?:paid|hired|asked|told) (?:you|him|her|them|somebody|someone) to (?:\w+ )?(?:write|post|say|leave)|"
        r"(?:you|author|reviewer) (?:was|were|are|got|have been) (?:\w+ )?paid",
        r"(?:doubt|not sure|wonder|question|unclear|hard to believe)\w* (?:\w+ ){0,3}(?:ever|really|actually|even) "
        r"(?:\w+ )?(?:visit|bought|order|been|were|stay|ate|shop|purchas|came|come)\w*",
        r"(?:cannot|can't|not) be (?:genuine|real|authentic)|no trace of (?:you|your)|(?:account|profile) (?:\w+ "
        r"){0,2}(?:created|opened|made|registered) (?:\w+ ){0,2}(?:yesterday|today|recently|just)|(?:texts?|posts?|"
        r"comments?|reviews?) are (?:ordered|bought|paid|written) by",
    ),
    "pl": (
        r"hejt\w*|troll\w*|czarny pr|czarn\w+ pr|szantaz\w*|wyludz\w+|znieslaw\w+|oczerni\w+|oszczer\w+|pomowi\w+|"
        r"sabotaz\w*",
        r"(?:nigdy )?nie (?:by[ll]\w*|jest|sa|byla|byl) (?:pan|pani|panstwo)? ?(?:nigdy )?(?:nasz\w+ (?:klient|"
        r"gosc)|u nas|klient)\w*|"
        r"nie (?:znajdujemy|widzimy|mamy|odnalezlismy|znalezlismy) (?:\w+ ){0,3}(?:takiego|takiej|pani|pana|panstwa|"
        r"zadn\w+|w bazie) ?(?:\w+ )?"
        r"(?:klient|zamow|nazwisk|rezerwacj|danych|zakup|wsrod)\w*",
        r"nie (?:\w+ ){0,4}(?:prawdziw|faktyczn|rzeczywist|autentyczn)\w+ (?:gosc|klient|opini|osob|recenz)\w*",
        r"(?:ktos|kto) (?:\w+ ){0,3}(?:zaplacil|zlecil|kazal)\w*",
        r"(?:watpimy|watpliwe|nie jestesmy pewni|zastanawia)\w*,? (?:\w+,? ){0,3}(?:w ogole|naprawde|kiedykolwiek|"
        r"faktycznie)",
        r"nie moze byc prawdziw\w*|nie jest prawdziw\w*|nie ma (?:\w+ )?slad\w*|(?:konto|profil) (?:\w+ "
        r"){0,2}(?:zalozon|utworzon)\w+ (?:\w+ ){0,2}(?:wczoraj|dzis|niedawno)|(?:tekst|opini|komentarz|wpis)\w* "
        r"(?:\w+ )?(?:zamawia|kupuje|pisze na zlec)\w*",
    ),
    "ru": (
        r"тролл\w*|черн\w+ пиар\w*|шантаж\w*|вымогат\w+|клевет\w+|очерн\w+|опорочи\w+|саботаж\w*|ботов|боты|хейт\w*",
        r"вы (?:\w+ )?(?:никогда )?не (?:были|являетесь|являлись|покупали|заказывали|посещали|приходили) (?:\w+ "
        r")?(?:наш\w* )?(?:клиент|гост|покупател|у нас|"
        r"нас)?\w*|(?:не (?:находим|нашли|видим|можем найти|обнаружили)|нет) (?:\w+ ){0,3}(?:такого|таких|среди|"
        r"ваш\w*) ?(?:\w+ )?(?:клиент|заказ|покупател|"
        r"имен|гост|данн|брон)\w*",
        r"не (?:\w+ ){0,3}(?:настоящ|реальн|подлинн)\w+ (?:гост|клиент|покупател|человек|отзыв)\w*",
        r"(?:вам|автору|кому-то|за это) (?:\w+ ){0,2}(?:заплатили|проплатили)|кто-то (?:\w+ ){0,2}(?:заплатил|"
        r"нанял|заказал)\w*",
        r"(?:сомнева|не уверен|сомнительно)\w*,? (?:\w+,? ){0,3}(?:вообще|действительно|правда|когда-либо)",
        r"следов (?:\w+ ){0,3}нет|нет следов|(?:аккаунт|профиль) (?:\w+ ){0,2}(?:создан|зарегистрирован|заведен) "
        r"(?:\w+ ){0,2}(?:вчера|сегодня|недавно)|(?:текст|отзыв|комментари)\w* (?:\w+ )?(?:заказывает|покупает|"
        r"оплачивает)",
        r"в (?:\w+ ){0,2}баз\w* (?:\w+ ){0,3}нет|вас (?:\w+ )?нет в",
    ),
    "lt": (
        r"trol\w+|juod\w+ (?:reklam|vies)\w*|santaz\w+|smeiz\w+|apjuod\w+|juodin\w+|sabotaz\w+|turto prievart\w*|"
        r"patycios",
        r"(?:jus )?(?:\w+ )?(?:niekada )?(?:nebuvote|nesate|neesate|nepirkote|neuzsakete|nesilanke\w*) (?:\w+ "
        r"){0,2}(?:musu )?(?:klient|svec|pirkej|pas mus|nieko)\w*|"
        r"(?:nerandame|neradome|nematome|neturime) (?:\w+ ){0,3}(?:tokio|jusu|tarp) ?(?:\w+ )?(?:klient|uzsak|vard|"
        r"duomen|rezerv)\w*",
        r"ne (?:\w+ ){0,3}(?:tikr|real)\w* (?:svec|klient|pirkej|zmog|atsiliep)\w*",
        r"(?:kazkas|kas nors) (?:\w+ ){0,3}(?:sumokejo|uzmokejo|pasamde|uzsake)",
        r"(?:abejoj|nesame tikri)\w*,? (?:\w+,? ){0,3}(?:apskritai|tikrai|is viso|kada nors|is tikruju)",
        r"negali buti tikr\w*|nera tikr(?:as|a) (?:atsil|koment|iras)\w*|pedsak\w* nera|nera (?:\w+ )?pedsak\w*|"
        r"(?:vakar|siandien|neseniai|ka tik) sukurt\w+ (?:paskyr|profil)\w*|(?:tekst|atsiliepim|komentar)\w* "
        r"(?:\w+ )?(?:uzsako|perka|apmoka)",
        r"(?:baze|sistem|saras)\w* (?:\w+ ){0,2}nera|jusu (?:\w+ )?nera (?:musu|tarp)",
    ),
}
RIVALS: Final[Words] = {
    "en": (r"competitors?|competition(?! (?:for|between|among|is|in))|rivals?",),
    "pl": (r"konkurencj\w+|konkurent\w*|konkurencyjn\w+ (?:firm|sklep|lokal)\w*",),
    "ru": (r"конкурент(?:а|ы|ов|ам|ами|у|ом)?|конкуренци\w+|конкурирующ\w+",),
    "lt": (r"konkurent\w+|konkurencij\w+",),
}
# A rival may also be named in a talk about products and prices.
MARKET: Final = (
    r"price|cheaper|product|feature|switch|compar|offer|market|cen(?:a|y|e|ow)\b|tansz|produkt|porown|ofert|rynk|"
    r"przejs|"
    r"цен[аыеу]\b|дешевл|товар|сравн|предложен|рынк|перейти|перешли|kain|pigiau|prek|palygin|pasiulym|rink|pereit"
)

_ERROR = r"(?! (?:\w+ )?(?:mistake|error|blad|bled|pomylk|ошибк|klaid|apsirik))"
INSULT: Final[Words] = {
    "en": (
        rf"stupid(?:ity|ly)?{_ERROR}(?! of (?:me|us)\b)|idiot\w*|moron\w*|fools?|foolish{_ERROR}|liars?|you(?: are|"
        rf"'re) (?:\w+ "
        rf")?(?:lying|arrogant|obnoxious|rude|ridiculous|pathetic)|hysteric\w*|hysteria|lunatic|"
        r"ignorant|ignoramus|whin(?:e|er|ers|ing|y)|moan(?:er|ers|ing)|clowns?|shut up|nonsense|bullshit|crap|"
        r"fuck\w*|shit\w*|scum|dumb|imbecile|"
        r"grow up|get a life|get lost|spoil(?:ed|t) (?:brat|customer|child)|entitled (?:customer|person|people|"
        r"attitude|behaviour|behavior)|nasty person|mentally|deranged|delusional|paranoid|nutcase|troublemaker|"
        r"drama queen|"
        r"shameless|calm down|laughable|cry ?baby|difficult customers?",
    ),
    "pl": (
        rf"roszczeniow\w*|glup(?:i|ia|ie|iego|ota|oty|ek|ku|ki|iec|cy|ich){_ERROR}|idiot\w*(?! (?:\w+ ){{0,2}}nasz)|"
        rf"idiotyzm\w*|debil\w*|"
        rf"kretyn\w*|cham(?:a|em|ie)?|"
        r"histeryz\w+|histerycz\w+|histeri\w+|pieniac\w+|zalosn\w+|klamc\w+|klamie\w*|oszolom\w*|"
        r"wariat\w*|psychicz\w+|ogarni\w+ sie|zamknij\w*|wez sie|wez sie w garsc|ignorant\w*|maruda|marudz\w+|"
        r"gnoj\w*|dupek|tepak\w*|"
        r"pajac\w*|blazen\w*|bydlo|trudny klient|trudn\w+ klient\w*|awanturni\w+|frustrat(?:a|em|ow|ka|ci)?|"
        r"prostak\w*|prostack\w+|matol\w*|uspokoj\w*|"
        r"wymadrz\w+|bzdur\w*",
    ),
    "ru": (
        rf"неадекват\w*|хам(?:а|ка|ло|ите|ом)?|истер(?:ит|ич|ик|ят)\w*|дур(?:а|ак|аки|ака|ой|ень|ачок)|идиот\w*(?! "
        rf"(?:опечат|сбо|настро))|"
        rf"(?<!не )(?<!вовсе не )глуп(?:ый|ая|ые|ец|цы|ости|ость|о){_ERROR}|"
        r"туп(?:ой|ая|ые|ость|ица|о)|псих\w*|больн\w+ на голову|врун\w*|лжец\w*|врете|скандалист\w*|жлоб\w*|"
        r"нагл(?:ый|ая|ец|ые)|нахал\w*|бред|бредни|чушь|"
        r"успокойтесь|склочн\w+|(?:потребительск|потреб)\w* (?:экстремист|экстремизм|террор)\w*|дебил\w*|кретин\w*|"
        r"придур\w+|сволоч\w*|твар\w+|урод\w*|"
        r"козел|козлы|свинь\w+|быдло|клоун\w*|нытик\w*|ныть|нытье|невежд\w*|невежествен\w*|жалк(?:ий|ая|ие)|"
        r"паникер\w*|тролл\w*|"
        r"капризн\w+|проблемн\w+ клиент\w*|трудн\w+ клиент\w*|заткнит\w+|бесстыж\w+|(?<!мы )бессовестн\w+",
    ),
    "lt": (
        rf"kvail(?:as|a|i|io|ys|e|yst|ysty|iu|us|ai|iai)\w*{_ERROR}(?! (?:musu|atrod\w+me)\b)|idiot\w*|debil\w*|"
        rf"durn\w+|isterik\w+|isterij\w+|"
        rf"isteri\w+|nesamon\w+(?!,? kad (?:\w+ ){{0,4}}\w+(?:eme|ome|em|om)\b)|cham\w+|beged\w+|melag(?:is|e|iai|"
        rf"iu)|pamis\w+|"
        r"bepro\w+|beprot\w+|asil\w+|(?<!nereikia )(?<!liepti jums )nusiramin\w+|skandalist\w+|prietrank\w+|"
        r"ignorant\w*|nieksas|nieks(?:as|e|ai)|"
        r"siksn\w+|bukaprot\w+|buk(?:as|a|i)|"
        r"klouna\w+|verks(?:nys|ne|l)\w*|bambekl\w+|bambe\w+|apgailetin(?:as|a|i|ai)|psichas|psichu|problemin\w+ "
        r"klient\w*|sunk\w+ klient\w*|"
        r"prieka\w+ ieskot\w*|uzsiciaup\w*|storzievi\w+",
    ),
}
