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
        ),
        "pl": (
            r"rabat\w*",
            r"zniz(?:k|e|o)\w*",
            r"upust\w*",
            r"(?:bon(?:u|y|em|ow)?|voucher\w*|kupon\w*)",
            r"kod\w* (?:rabatow|promocyjn|znizkow)\w*",
            r"pol(?:owe|owa|owy)? ceny|taniej",
        ),
        "ru": (r"скид\w+", r"промокод\w*|купон\w*|ваучер\w*|сертификат\w*", r"полцены|дешевле"),
        "lt": (r"nuolaid\w*", r"kupon\w*|cek(?:is|i|io|iu)", r"puse(?:s)? kainos|pigiau"),
    },
    Offer.GIFT: {
        "en": (
            r"gift\w*|freebie\w*|complimentary|bonus\w*",
            r"(?<!feel )(?<!-)free(?! to\b)(?! (?:table|slot|time|day|seat|place|from)\b)",
            r"on the house|our treat",
            r"(?<!count )(?<!rely )(?<!depend )on us",
            r"(?:at|for|with) no (?:\w+ )?(?:cost|charge)|without (?:charge|payment)|for nothing",
        ),
        "pl": (
            r"prezen\w*|upomin\w+|podarun\w+|podaruj\w+|bonus\w*|niespodziank\w*",
            r"gratis\w*|za darmo|darmow\w+|bezplatn\w+",
            r"na (?:nasz|swoj) koszt|na koszt (?:firmy|lokalu)|bez oplat\w*",
        ),
        "ru": (
            r"подар\w+|дарим|презент\w*|бонус\w*|комплимент\w*",
            r"бесплатн\w*|даром|без оплаты",
            r"за наш счет",
        ),
        "lt": (r"(?:pa)?dovan(?!oki)\w*|bonus\w*|siurpriz\w*", r"nemokam\w*|veltui", r"musu saskaita"),
    },
    Offer.COMPENSATION: {
        "en": (r"compensat\w+", r"make it up to you", r"goodwill"),
        "pl": (r"(?:z)?rekompens\w+", r"odszkodowan\w+", r"zadoscuczyn\w+", r"wynagrodz\w+"),
        "ru": (r"(?:с)?компенс\w+",),
        "lt": (r"kompens\w+", r"atlygin\w+"),
    },
}

# Verbs that hand money over: beside one, an amount is a promise even where the facts name it too.
GIVING: Words = {
    "en": (
        r"you(?: will|'ll)? (?:get|receive|be paid)",
        r"(?:we|i)(?: will|'ll| can|'d| would)? (?:\w+ )?(?:give|pay|credit|return|transfer|offer|add|owe|cover)",
        r"credit\w*",
    ),
    "pl": (
        r"da(?:my|jemy|m)",
        r"otrzyma\w+|dostani\w+",
        r"zwr[ao]c\w+|odda\w+",
        r"wyplac\w+|przelej\w+|zaplacimy",
        r"oferuj\w+|przyzna\w+|pokryj\w+",
    ),
    "ru": (
        r"дари\w+|дадим|даем|отдадим",
        r"верн\w+|возвращ\w+",
        r"выплат\w+|заплатим|оплатим",
        r"получите|начисл\w+|перевед\w+|предлага\w+|предостав\w+|должны вам|покроем",
    ),
    "lt": (
        r"suteik\w+|duo(?:d|s)\w+",
        r"grazin\w+",
        r"(?:su|is)mok\w+",
        r"gausite|skir(?:iam|sim)\w*|siulom\w*|perves\w+|padengs\w+",
    ),
}
