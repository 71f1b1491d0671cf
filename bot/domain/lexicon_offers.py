"""The words that hold something out to a customer, by language, as patterns over folded text."""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain.lexicon import Words


class Offer(StrEnum):
    """What a sentence holds out to the customer."""

    REFUND = "refund"
    DISCOUNT = "discount"
    GIFT = "gift"
    COMPENSATION = "compensation"


OFFERS: Mapping[Offer, Words] = {
    Offer.REFUND: {
        "en": (
            r"refund\w*",
            r"reimburs\w+",
            r"money[ -]back",
            r"(?:return|give|pay|send|get|have)\w* (?:\w+ ){0,3}(?:money|payment|price)(?: \w+)? (?:back|returned)",
            r"(?:return|pay back|give back) (?:\w+ ){0,2}(?:money|payment|price)",
            r"(?:money|payment) (?:\w+ )?(?:comes?|coming|goes|going) back",
        ),
        "pl": (
            r"zwro[tc]\w* (?:\w+ ){0,3}(?:pienia|pienie|kwot|srodk|koszt|oplat|zaplac|platnos|calos|naleznos)\w*",
            r"(?:pienia|pienie|kwot|srodk|koszt|oplat)\w* (?:\w+ ){0,2}(?:zwroc|zwrac|odda)\w*",
            r"odda\w+ (?:\w+ ){0,2}pieni\w+",
            r"refund\w*",
            r"zwrot\w*(?! (?:towar|zamowieni|paczk|produkt))",
        ),
        "ru": (
            r"(?:возврат|верн|возвращ|отда)\w* (?:\w+ ){0,3}(?:деньг|денег|средств|стоимост|оплат|сумм|плат)\w*",
            r"(?:деньг|сумм|средств|стоимост)\w* (?:\w+ ){0,2}(?:верн|возвращ|возврат)\w*",
            r"возмест\w+|возмещ\w+",
            r"возврат\w*(?! (?:товар|заказ|посылк))",
        ),
        "lt": (
            r"grazin\w+ (?:\w+ ){0,3}(?:pinig|sum|mokest|kain|les)\w*",
            r"(?:pinig|sum|les)\w* (?:\w+ ){0,2}grazin\w*",
            r"grazinim\w+",
        ),
    },
    Offer.DISCOUNT: {
        "en": (
            r"discount\w*",
            r"vouchers?|coupons?|rebates?|store credit",
            r"promo(?:tional|tion)? codes?",
            r"half[ -]price|half off|money off|percent off|reduced price|price reduction|cheaper",
            r"(?:half|third|quarter|fifth|tenth|per ?cent) (?:\w+ ){0,2}off|pay (?:only )?(?:half|less)",
        ),
        "pl": (
            r"rabat\w*",
            r"zniz(?:k|e|o)\w*",
            r"upust\w*",
            r"(?:bon(?:u|y|em|ow)?|voucher\w*|kupon\w*)",
            r"kod\w* (?:rabatow|promocyjn|znizkow)\w*",
            r"pol(?:owe|owa|owy)? ceny|taniej",
            r"(?:cwierc|jedn\w+ (?:trzeci|czwart|piat)\w+|polow\w+) (?:\w+ ){0,2}(?:ceny|rachunku|kwoty|mniej)",
        ),
        "ru": (
            r"скид\w+",
            r"промокод\w*|купон\w*|ваучер\w*|сертификат\w*",
            r"полцены|дешевле",
            r"(?:четверт|трет|половин|пят\w+ част)\w* (?:\w+ ){0,2}(?:стоимост|цен|счет|дешевл|меньше)\w*|"
            r"вполовину|вдвое (?:меньше|дешевле)",
        ),
        "lt": (
            r"nuolaid\w*",
            r"kupon\w*|cek(?:is|i|io|iu)",
            r"puse(?:s)? kainos|pigiau",
            r"(?:perpus|pusiau|dvigubai|\w+dali[us]) (?:maziau|mazes\w*)",
        ),
    },
    Offer.GIFT: {
        "en": (
            r"gift\w*|freebie\w*|complimentary|bonus\w*",
            r"(?<!feel )(?<!-)free(?! to\b)(?! (?:table|slot|time|day|seat|place|from)\b)",
            r"on the house|our treat",
            r"(?<!count )(?<!rely )(?<!depend )(?<!and that is )(?<!fault is )(?<!mistake is )(?<!blame is )on "
            r"us(?! to\b)",
            r"(?:at|for|with) no (?:\w+ )?(?:cost|charge)|without (?:charge|payment)|for nothing",
            r"(?:costs?|cost) you nothing|presents? (?:from|for)|(?:a little|little) something|"
            r"from the (?:house|chef|kitchen|bar|management)|(?:with )?our compliments|compliments of|"
            r"treat(?:ing)? you|"
            r"spoil(?:ing)? you",
            r"(?:drinks?|dinner|bill|meal|round|desserts?|tab|night|breakfast)(?: \w+){0,4} taken care of",
            r"next (?:\w+ ){1,6}(?:not (?:be )?charged|costs? nothing)|not (?:be )?charged (?:\w+ ){0,6}next",
            r"(?:upgrade|bottle|dessert|drinks?|coffee|wine|champagne|prosecco|cocktails?|"
            r"cake)(?: \w+){0,4} (?:awaits?|"
            r"(?:be|is|are) waiting)",
        ),
        "pl": (
            r"prezen\w*|upomin\w+|podarun\w+|podaruj\w+|bonus\w*|niespodziank\w*",
            r"gratis\w*|za darmo|darmow\w+|bezplatn\w+",
            r"na (?:nasz|swoj) (?:koszt|rachunek)|na koszt (?!klient|kupuj|odbior|pan|wlasn)\w+|bez oplat\w*",
            r"nic (?:\w+ )?nie koszt\w+|drobiazg\w*|poczest\w+|ugosci\w*|rozpie(?:sc|szcz)\w+|od (?:szefa|"
            r"zakladu|lokalu|gospodarza|restauracji|hotelu)|"
            r"z pozdrowieniami od",
            r"(?:nastepn|kolejn)\w* (?:\w+ ){1,6}nie (?:policz|dolicz|zaplac)\w*",
        ),
        "ru": (
            r"подар\w+|дарим|презент\w*|бонус\w*|комплимент\w*",
            r"бесплатн\w*|даром|без оплаты",
            r"за наш счет|за счет (?:заведения|кухни|шефа|ресторана|отеля|бара|компании)",
            r"ничего не (?:будут |будет )?стои\w*|сюрприз\w*|следующ\w* \w+ за нами|угост\w+|угощ\w+|побалу\w+|"
            r"от (?:шефа|заведения|ресторана|отеля|бара)(?! до)",
            r"(?:оплачивает|платит) (?:заведение|ресторан|отель|шеф|бар)|следующ\w* (?:\w+ ){1,6}не (?:посчита|"
            r"возьм)\w*",
        ),
        "lt": (
            r"(?:pa)?dovan(?!oki)\w*|bonus\w*|siurpriz\w*",
            r"nemokam\w*|veltui",
            r"musu saskaita",
            r"nieko nekainuo\w*|staigmen\w*|(?:pa)?vaisin\w+|palepin\w+|nuo (?:sefo|virtuves|istaigos|restorano|"
            r"viesbucio|baro)",
            r"(?:istaigos|restorano|viesbucio|virtuves|sefo|baro|imones|namu) (?:saskaita|linkejim\w*)",
            r"kito\w* (?:\w+ ){1,6}ne(?:skaiciuo|ims)\w*",
        ),
    },
    Offer.COMPENSATION: {
        "en": (r"compensat\w+", r"make it up to you", r"goodwill"),
        "pl": (r"(?:z)?rekompens\w+", r"odszkodowan\w+", r"zadoscuczyn\w+", r"wynagrodz\w+"),
        "ru": (r"(?:с)?компенс\w+",),
        "lt": (r"kompens\w+", r"(?<!kaip tai )(?<!kaip )(?<!kaip jums )atlygin\w+"),
    },
}

# Consent to whatever was asked, without a bound; and words that a court would read.
UNBOUNDED: Words = {
    "en": (
        r"(?:everything|anything|whatever|all|any (?:sum|amount)) (?:that )?(?:you|they) (?:\w+ )?"
        r"(?:demand|ask|asked|request|requested|claim|want|named?|say)(?:ed|s)?",
        r"(?:pay|give|refund|get|receive) (?:\w+ ){0,2}(?:what|the (?:sum|amount|figure)) (?:that )?you "
        r"(?:\w+ )?(?:ask|asked|demand|want|name|named|request)\w*",
        r"(?:sum|amount|figure) (?:\w+ ){0,3}in your (?:post|comment|review|message)|name your (?:price|sum)",
        r"meet (?:all|every one of|each of) your demands?",
    ),
    "pl": (
        r"(?:wszystko|cokolwiek|kazda kwote|tyle),? (?:\w+ )?(?:czego|o co|co|ile|ktorej|jakiej) (?:\w+ )?"
        r"(?:pan\w* |panstwo )?(?:zada|zadaj|pros|chc|oczek|domag)\w*",
        r"(?:kwot|sum)\w* (?:\w+ ){0,2}(?:z|podan\w+ w|wskazan\w+ w) (?:panstwa|pana|pani|tym|tej)? ?"
        r"(?:wpis|post|komentarz|opini)\w*",
        r"(?:spelni|uwzgledni)\w* wszystkie (?:\w+ )?(?:zadani|roszczeni)\w*",
    ),
    "ru": (
        r"все,? (?:чего|что|о чем) (?:\w+ )?(?:вы )?(?:требу|просит|хотит|пожела|потребов|проси)\w*",
        r"любую (?:названную |указанную )?(?:сумм|цен)\w*|сколько (?:вы )?(?:скажете|потребуете|попросите)",
        r"(?:сумм)\w* (?:\w+ ){0,2}(?:из|указанн\w+ в|названн\w+ в) (?:ваш\w+ )?(?:пост|отзыв|"
        r"комментари|сообщени)\w*",
        r"(?:выполним|удовлетворим) все (?:ваши )?требовани\w*",
    ),
    "lt": (
        r"visk[ao],? ko (?:\w+ )?(?:reikalauj|pras|nor|pageidauj)\w*|(?:bet koki[ao]|kiek) (?:jusu )?"
        r"(?:nurodyt\w+ )?(?:sum\w*|pasakysite|paprasysite)",
        r"sum\w+,? (?:\w+ ){0,2}(?:is|nurodyt\w+) (?:jusu )?(?:iras|komentar|atsiliep)\w*",
        r"(?:ivykdysime|patenkinsime) visus (?:jusu )?reikalavim\w*",
    ),
}
LIABILITY: Words = {
    "en": (
        r"(?:accept|admit|assume|acknowledge|take)\w* (?:\w+ ){0,2}(?:legal|full civil|criminal) "
        r"(?:liability|responsibility|guilt|fault)|(?:are|is|am) legally (?:liable|responsible|at fault)",
        r"(?:accept|admit|acknowledge)\w* (?:\w+ ){0,2}liability",
    ),
    "pl": (
        r"(?:przyjm|ponos|uzna|bierz)\w* (?:\w+ )?(?:pelna |cala )?odpowiedzialnosc (?:prawna|cywilna|karna)",
        r"(?:pelna|cala) odpowiedzialnosc (?:prawna|cywilna|karna)",
    ),
    "ru": (
        r"(?:полную |всю )?(?:юридическ|правов|гражданск|уголовн)\w+ ответственност\w*",
        r"юридически (?:виновн|ответственн)\w*",
    ),
    "lt": (r"(?:visa |pilna )?(?:teisin|civilin|baudziamaj)\w+ atsakomyb\w*",),
}

# What is put right, and not given: beside it "free" says only who pays, where such a remedy stands or a warranty.
MENDING = (
    r"(?<!\w)(?:repair|mend|fix|replac|exchang|re-?deliver|warrant|guarantee|napraw|wymien|gwaranc|отремонт|"
    r"ремонт|почин|"
    r"замен|поменя|смени|обмен|гаранти|исправ|sutais|taiso?m|tais[yo]|remont|suremont|pakei|garantin|garantij)"
)
WARRANTY = r"(?<!\w)(?:warrant|under guarantee|gwaranc|гаранти[йюия]|garantij|garantin)"
# What is put on an account may be a fee as well.
CHARGED = (
    r"(?<!\w)(?:charged|wrong(?:ly)? (?:fee|charge)|naliczy\w+ (?:\w+ ){0,2}(?:oplat|prowizj|"
    r"kar)\w*|(?:oplat|prowizj)\w+ (?:\w+ ){0,6}naliczy\w+|комисси\w+ (?:\w+ ){0,6}начисл\w+|"
    r"(?:штраф|пен[юи]|долг) (?:\w+ ){0,6}начисл\w+|начисл\w+ (?:\w+ ){0,2}(?:комисси|штраф|пен[юи]|долг)\w*|"
    r"(?:pri|nu)skai[ct]\w+ (?:\w+ ){0,2}mokest\w*)"
)
# Waiting for nothing is no gift, and money that was due last week is none either.
IN_VAIN = (
    r"(?<!\w)(?:wait|call|phon|dr[io]v|came|come|tr[iy]|queu|travel|"
    r"lauk|vaziav|vyk|vyko|skambin|ieskoj|atej|atvyk|ras)\w*"
)
OWED = (
    r"(?<!\w)(?:should (?:already )?(?:have|be)|was due|were due|is overdue|ought to have|powinie?n\w*|mial\w* byc|"
    r"nalezal\w*|долж(?:ен|на|но|ны) был\w*|turejo|turetu)(?!\w)"
)

# Verbs that hand money over: beside one, an amount is a promise even where the facts name it too.
GIVING: Words = {
    "en": (
        r"you(?: will|'ll)? (?:get|receive|be paid)",
        r"(?:we|i)(?: will|'ll| can|'d| would)? (?:\w+ )?(?:give|pay|credit|return|transfer|offer|add|owe|cover)",
        r"credit\w*",
        r"here (?:is|are)|take|enjoy|for you",
    ),
    "pl": (
        r"da(?:my|jemy|m)",
        r"dodaje\w*|doloz\w*|przyjac|dla (?:pana|pani|panstwa)",
        r"otrzyma\w+|dostani\w+",
        r"zwr[ao]c\w+|odda\w+",
        r"wyplac\w+|przelej\w+|zaplacimy",
        r"oferuj\w+|przyzna\w+|pokryj\w+",
    ),
    "ru": (
        r"дари\w+|дадим|даем|отдадим|добав\w+|для вас",
        r"верн\w+|возвращ\w+",
        r"выплат\w+|заплатим|оплатим",
        r"получите|начисл\w+|перевед\w+|предлага\w+|предостав\w+|должны вам|покроем",
    ),
    "lt": (
        r"suteik\w+|duo(?:d|s)\w+|prided\w+",
        r"grazin\w+",
        r"(?:su|is)mok\w+",
        r"gausite|skir(?:iam|sim)\w*|siulom\w*|perves\w+|padengs\w+",
    ),
}

# Verbs that, beside an amount, say that it is money which goes back.
RETURNING: Words = {
    "en": (r"refund\w*|reimburs\w+|(?:return|give|pay)\w* (?:\w+ ){0,3}back|return(?:ing)? (?:you )?",),
    "pl": (r"zwr[oa]c\w+|zwrot\w*|odda\w+",),
    "ru": (r"верн(?:ем|у|ули|ут)|возвра\w+|возмест\w+|возмещ\w+",),
    "lt": (r"grazin\w+",),
}

# Who speaks gives, or the reader gets: beside an offer's noun this is an offer, not talk about one.
HOLDING_OUT: Words = {
    "en": (
        r"(?:we|i)(?:'ll|'d|'re| will| would| can| are| have| shall| want| wish)? (?:(?:also|gladly|happily|be|like|"
        r"love|to|going|now|already|of|course|pleased|happy) ){0,4}(?:give|giving|offer(?:ing)?|send(?:ing)?|"
        r"refund(?:ed|ing)?|reimburs(?:e|ed|ing)|credit(?:ed|ing)?|add(?:ing)?|grant(?:ing)?|return(?:ing)?|"
        r"pay(?:ing)?|"
        r"transfer|treat|compensate|compensating|prepared|set aside|put)",
        r"you(?:'ll| will| can)? (?:also )?(?:get|receive|have|enjoy|be (?:refunded|reimbursed|compensated))",
        r"(?:have|enjoy|take|accept|here is|here are) (?:a|an|your|our|this|these|the|\d+)",
        r"(?:is|are|be|was) (?:\w+ )?on us|on the house|our treat|as a (?:gift|bonus|present)|comes? off|"
        r"knock(?:ing)? off",
    ),
    "pl": (
        r"damy|dajemy|daje|oferuj(?:emy|e)|zaoferujemy|proponuj(?:emy|e)|przyzna(?:my|jemy|lismy)|podaruj(?:emy)|"
        r"ofiaruj(?:emy)|przygotowa(?:lismy|my)|wysl(?:emy|alismy)|wysylamy|zwroc(?:imy|e|ilismy)|zwracamy|oddamy|"
        r"oddajemy|otrzyma(?:ja|cie|sz)?|dostan(?:ie|a|iecie)|doloz(?:ymy)|dorzuc(?:amy|imy)|zrekompensujemy|"
        r"wyplacimy|"
        r"prosze (?:o przyjecie|przyjac)|prosimy przyjac|gratis|na (?:nasz|swoj) koszt",
    ),
    "ru": (
        r"дари(?:м|ли)|подар(?:им|или)|дадим|даем|предлагаем|предложим|предостав(?:им|или|ляем)|верн(?:ем|ули)|"
        r"возвраща(?:ем|ли)|возмест(?:им|или)|компенсируем|получ(?:ите|аете)|начисл(?:им|или|яем)|"
        r"отправ(?:им|или|ляем)|приготовили|примите|выплат(?:им|или)|за наш счет|в подарок|"
        r"сдела(?:ем|ли) (?:\w+ )?скидк\w*|заплатите|обойдется",
    ),
    "lt": (
        r"duo(?:sime|dame)|suteik(?:sime|iame)|siul(?:ome|ysime)|pasiul(?:ome|ysime)|dovanoj(?:ame|sime)|"
        r"padovanosime|"
        r"grazin(?:sime|ame|ome)|atlyginsime|kompensuo(?:sime|jame)|gau(?:site|nate)|skir(?:iame|sime|eme)|"
        r"issi(?:usime|unciame)|siunciame|paruos(?:eme|ime)|priimkite|pridedame|pridesime|musu saskaita|dovanu|"
        r"mokesite|kainuos",
    ),
}

# Close before an offer these turn it round: nothing is held out.
WITHHOLDING = (
    r"(?:\bnot\b|\bnever\b|\bcannot\b|\bunable\b|n't\b|\bno (?:refund|discount|gift|voucher|compensation)|"
    r"\bnie\b|\bzadn\w+|(?<!\w)не(?!\w)|(?<!\w)нет(?!\w)|(?<!\w)нельзя(?!\w)|\bne(?:gal|siul|suteik|duod|grazin|"
    r"kompens|skir)|\bjoki)"
)
