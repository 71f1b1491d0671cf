"""Every sentence in the team's language, with its names, dates and amounts."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from babel.units import format_unit
from fluent.runtime import FluentBundle, FluentResource

from bot.domain.authority import Form, GrantKind, GrantTerms
from bot.domain.money import Money, Percent, exponent
from handlers.views.escape import label

LANGUAGES: Final = ("en", "pl", "ru", "lt")
CATALOGUES: Final = Path(__file__).parent / "locales"
# English dates with the day first: most readers here are Europeans.
_LOCALES = {"en": "en_GB"}
_LONGEST_NAME = 200
_TERMS: Final[Mapping[str, str]] = {
    GrantKind.DISCOUNT_PERCENT: "terms-percent",
    GrantKind.DISCOUNT_AMOUNT: "terms-amount",
    GrantKind.GIFT: "terms-gift",
    GrantKind.REFUND: "terms-refund",
}


class Words:
    """The catalogue of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = Locale.parse(_LOCALES.get(language, language))
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource((CATALOGUES / f"{language}.ftl").read_text("utf-8")))

    def __call__(self, key: str, **args: Any) -> str:
        """The sentence of that key; a key without one is a bug and raises LookupError."""
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise LookupError(key)
        text, _ = self._bundle.format_pattern(pattern, args)
        return str(text)

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def amount(self, money: Money) -> str:
        value = Decimal(money.minor).scaleb(-exponent(money.currency))
        return str(format_currency(value, money.currency, locale=self._locale))

    def percent(self, share: Percent) -> str:
        number = format_decimal(Decimal(share.points) / 100, format="#,##0.##", locale=self._locale)
        return self("percent", number=number)

    def moment(self, at: datetime, zone: str) -> str:
        """Day and time as people of that zone read them."""
        day = format_skeleton("yMMMd", at, tzinfo=ZoneInfo(zone), locale=self._locale)
        time = format_skeleton("Hm", at, tzinfo=ZoneInfo(zone), locale=self._locale)
        return f"{day}, {time}"

    def month(self, at: datetime, zone: str) -> str:
        """The calendar month of that moment: `November 2026`."""
        return str(format_skeleton("yMMMM", at, tzinfo=ZoneInfo(zone), locale=self._locale))

    def token(self, at: datetime, zone: str) -> str:
        """For mrkdwn: Slack shows the moment in each reader's own zone, or our own words where it cannot."""
        return f"<!date^{int(at.timestamp())}^{{date_short_pretty}}, {{time}}|{self.moment(at, zone)}>"

    def span(self, length: timedelta) -> str:
        """A length of time in its two largest units: `2 days 3 hours`."""
        minutes = max(0, int(length.total_seconds()) // 60)
        counts = {"day": minutes // 1440, "hour": minutes // 60 % 24, "minute": minutes % 60}
        told = [format_unit(n, f"duration-{unit}", locale=self._locale) for unit, n in counts.items() if n]
        return " ".join(told[:2]) or str(format_unit(0, "duration-minute", locale=self._locale))

    def tongue(self, code: str) -> str:
        """The name of a language."""
        if code.strip() in ("", "und"):
            return self("language-unknown")
        return str(self._locale.languages.get(code, label(code, 20)))

    def listed(self, names: Sequence[str]) -> str:
        return str(format_list(names, locale=self._locale))

    def either(self, names: Sequence[str]) -> str:
        """One of these: `Ann or Bob`."""
        return str(format_list(names, style="or", locale=self._locale))

    def terms(self, terms: GrantTerms, name: str = "") -> str:
        """What a grant gives, for mrkdwn: `20 % discount (at most €50)`, `gift: a jacket (€80)`.

        `name` is what a kind is called that the team added.
        """
        return self(
            _TERMS.get(terms.kind) or f"terms-added-{terms.form or Form.AMOUNT}",
            name=name or label(terms.kind, _LONGEST_NAME),
            percent=self.percent(terms.percent) if terms.percent else "—",
            amount=self.amount(terms.amount) if terms.amount else "—",
            base=self.amount(terms.base) if terms.base else "—",
            cost=self.amount(terms.cost) if not terms.problem() and terms.cost else "—",
            of=_of(terms),
            what=label(terms.what, _LONGEST_NAME) or "none",
        )


def _of(terms: GrantTerms) -> str:
    """What bounds the cost of a percentage: an order's value, a cap, or both."""
    if terms.base and terms.amount:
        return "both"
    if terms.base:
        return "base"
    return "cap" if terms.amount else "none"


@cache
def words(language: str) -> Words:
    """The words of that language; English where there are none."""
    return Words(language if language in LANGUAGES else "en")
