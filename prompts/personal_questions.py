"""Questions about the author's own person, which are never asked in public."""

import re
from typing import Final

from bot.domain.wording import fold

# Over folded text. A phone may be what was bought, an address the shop's, a number the model's: only what leads to a
# person or to their order counts.
_NUMBERED: Final = (
    r"(?:order|booking|reservation|customer|client|card|account|invoice|contract|ticket|parcel|tracking|reference|policy|"
    r"passport|receipt|membership|confirmation|phone|telephone|mobile|contact)"
)
_PERSONAL: Final = re.compile(
    rf"\b(?:{_NUMBERED}(?:'s)? (?:numbers?|no|nr)\b|"
    r"(?:your|customer's|author's|their|his|her) (?:\w+ ){0,2}(?:e-?mail|address|number|surname|last name|"
    r"full name|name)\b|"
    r"e-?mail (?:address|(?:did )?you (?:us|order|regist|log)\w*)|"
    r"(?:home|delivery|postal|shipping|billing) address\b|"
    r"date of birth\b|"
    r"(?:numer\w*|nr) (?:\w+ )?(?:zamowieni\w+|rezerwacji|klient\w+|telefonu|karty|konta|umowy|faktury|paczki|"
    r"przesylki|biletu|polisy|dokumentu|dowodu|paragonu|reklamacji|zgloszeni\w+|listu)|"
    r"(?:panstwa|pani|pana|swoj\w*|twoj\w*|kontaktow\w+) (?:\w+ ){0,2}(?:numer\w*|adres\w*|e-?mail\w*|"
    r"nazwisk\w+|dan(?:e|ych)\b)|"
    r"adres\w* (?:e-?mail\w*|mailow\w+|zamieszkani\w+|dostawy|domow\w+|klient\w+|panstwa|pani|pana)|"
    r"telefon\w* kontaktow\w+|pesel\b|dat[aey] urodzenia|"
    r"номер\w* (?:\w+ )?(?:заказ\w*|брон\w+|клиент\w*|телефон\w*|карт\w+|счет\w*|договор\w*|посылк\w+|отправлени\w+|"
    r"паспорт\w*|билет\w*|накладн\w+|чек\w*|квитанц\w+|заявк\w+|обращени\w+)|трек-?номер\w*|"
    r"(?:ваш\w*|сво[йюя]\w*|контактн\w+) (?:\w+ ){0,2}(?:номер\w*|адрес\w*|почт\w+|e-?mail\w*|"
    r"фамили\w+|имя|данные)\b|"
    r"адрес\w* (?:электронн\w+|доставки|проживани\w+|почты|клиент\w*)|электронн\w+ почт\w+|телефон\w* для связи|"
    r"дат\w+ рождения|"
    r"(?:uzsakymo|rezervacijos|kliento|telefono|korteles|saskaitos|sutarties|siuntos|paso|bilieto|"
    r"cekio|kvito|skundo|paraiskos) (?:numer\w+|nr)|"
    r"(?:jusu|savo|kontaktin\w+) (?:\w+ ){0,2}(?:numer\w+|adres\w+|e?\.?-?past\w+|pavard\w+|duomen\w+)|"
    r"(?:el\.? ?|e-|elektronini\w+ )past\w+|(?:pristatymo|namu) adres\w+|asmens kod\w+|gimimo dat\w+)"
)
# A single word that can only be asked of a person: there is no shop in "address".
_BARE: Final = re.compile(
    r"(?:(?:the|a|your|panstwa|ваш|jusu) )?(?:e-?mail|mail|phone|telephone|mobile|address|number|numer|telefon|adres|"
    r"nazwisko|номер|телефон|почта|адрес|фамилия|numeris|telefonas|pastas|adresas|pavarde)"
)


def is_personal(question: str) -> bool:
    """Whether the answer would tell who the author is or how to reach them."""
    asked = fold(question).strip(" .?:")
    return _PERSONAL.search(asked) is not None or _BARE.fullmatch(asked) is not None
