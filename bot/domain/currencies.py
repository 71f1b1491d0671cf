"""The currencies of ISO 4217, their decimals, and the names people write for them."""

from collections.abc import Mapping


def _codes(names: str) -> list[str]:
    return names.split()


CODES = frozenset(
    _codes(
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD "
        "CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
        "GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW "
        "KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN "
        "NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD "
        "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW "
        "UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
    )
)

# Every currency that does not have two decimals.
EXPONENTS: Mapping[str, int] = {
    **dict.fromkeys(_codes("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"), 0),
    **dict.fromkeys(_codes("BHD IQD JOD KWD LYD OMR TND"), 3),
    **dict.fromkeys(_codes("CLF UYW"), 4),
}

_DOLLARS = _codes("USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD")
_PESOS = _codes("ARS CLP COP CUP DOP MXN UYU")

# A name that several currencies share is read as the default currency, and only when that is one of them.
NAMES: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("€", "euro", "euros", "eura", "eurai", "eurų", "eurus", "евро"), frozenset({"EUR"})),
    **dict.fromkeys(("zł", "zl", "złoty", "złote", "złotych", "zlotych"), frozenset({"PLN"})),
    **dict.fromkeys(("руб", "руб.", "рубль", "рубля", "рублей", "р", "р."), frozenset({"RUB", "BYN"})),
    **dict.fromkeys(("kr", "kr."), frozenset({"SEK", "NOK", "DKK", "ISK"})),
    "₽": frozenset({"RUB"}),
    "₴": frozenset({"UAH"}),
    "грн": frozenset({"UAH"}),
    "₸": frozenset({"KZT"}),
    "₺": frozenset({"TRY"}),
    "₹": frozenset({"INR"}),
    "₪": frozenset({"ILS"}),
    "₾": frozenset({"GEL"}),
    "kč": frozenset({"CZK"}),
    "ft": frozenset({"HUF"}),
    "£": frozenset({"GBP", "EGP", "FKP", "GIP", "SHP"}),
    "¥": frozenset({"JPY", "CNY"}),
    "$": frozenset(_DOLLARS + _PESOS),
    "us$": frozenset({"USD"}),
}
