"""The team's rules: who approves, who may grant what, the clocks, the emoji, the brands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from bot.domain.authority import Authority
from bot.domain.ids import BrandId, ChannelId, UserId
from bot.domain.people import Person
from bot.domain.understanding import Severity


class Meaning(StrEnum):
    """What an emoji asks for."""

    APPROVE = "approve"
    REJECT = "reject"
    ANOTHER = "another"
    PUBLISHED = "published"
    OWN = "own"
    SNOOZE = "snooze"


EMOJI: Final[Mapping[str, Meaning]] = MappingProxyType(
    {
        "white_check_mark": Meaning.APPROVE,
        "heavy_check_mark": Meaning.APPROVE,
        "x": Meaning.REJECT,
        "arrows_counterclockwise": Meaning.ANOTHER,
        "mega": Meaning.PUBLISHED,
        "raising_hand": Meaning.OWN,
        "zzz": Meaning.SNOOZE,
    }
)

CAUSES: Final = (
    "expectation",
    "service",
    "logistics",
    "product",
    "communication",
    "billing",
    "technical",
    "other",
)
"""Root causes: practices.md, item 20."""


@dataclass(frozen=True, slots=True)
class Brand:
    """A brand answers in its own name; `language` is the one its team reads."""

    id: BrandId
    name: str
    language: str = "en"
    signature: str = ""
    channel: ChannelId | None = None


@dataclass(frozen=True, slots=True)
class Clocks:
    """How long a case may wait. The last of `reminders` repeats until the case is closed."""

    first_reply: Mapping[Severity, timedelta] = field(
        default_factory=lambda: MappingProxyType(
            {Severity.MINOR: timedelta(hours=24), Severity.SIGNIFICANT: timedelta(hours=4)}
        )
    )
    reminders: tuple[timedelta, ...] = (timedelta(hours=4), timedelta(hours=8), timedelta(hours=24))
    snooze: timedelta = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules in force; `version` is recorded with every decision.

    `approvers` is None when no policy names any: then workspace admins approve, and `admins` are some of them.
    People are Slack ids, or e-mail addresses until `resolved`.
    """

    version: str = "default"
    zone: str = "UTC"
    currency: str = "EUR"
    approvers: tuple[UserId, ...] | None = None
    admins: tuple[UserId, ...] = ()
    four_eyes: bool = False
    authorities: tuple[Authority, ...] = ()
    default_owner: UserId | None = None
    clocks: Clocks = field(default_factory=Clocks)
    emoji: Mapping[str, Meaning] = field(default_factory=lambda: EMOJI)
    causes: tuple[str, ...] = CAUSES
    brands: tuple[Brand, ...] = (Brand(BrandId("default"), ""),)

    def meaning(self, emoji: str) -> Meaning | None:
        """What a reaction means; skin tones do not change it."""
        return self.emoji.get(emoji.split("::")[0])

    def approves(self, person: Person) -> bool:
        """Whether this person's yes to a reply counts."""
        if not person.full_member:
            return False
        if self.approvers is None:
            return person.is_admin or person.is_owner
        return person.id in self.approvers

    def brand(self, brand: BrandId) -> Brand:
        """The brand of that id; the first one when the policy no longer knows it."""
        return next((b for b in self.brands if b.id == brand), self.brands[0])

    def brand_of(self, channel: ChannelId | None) -> Brand:
        """The brand whose cases live in that channel, else the first."""
        return next((b for b in self.brands if channel is not None and b.channel == channel), self.brands[0])

    def mentioned(self) -> frozenset[str]:
        """Every person the policy names, as it names them."""
        named = [*(self.approvers or ()), *(a.person for a in self.authorities)]
        return frozenset([*named, *([self.default_owner] if self.default_owner else [])])

    def resolved(self, by_email: Mapping[str, UserId]) -> "Policy":
        """The same rules with Slack ids in place of the e-mail addresses that are known.

        An address nobody has stays as it is: it matches no one, so it grants nothing. Only an owner is left out then:
        a case must not wait for a person who cannot be reached.
        """

        def known(name: str) -> UserId:
            return by_email.get(name.casefold(), UserId(name))

        owner = known(self.default_owner) if self.default_owner else None
        return replace(
            self,
            approvers=None if self.approvers is None else tuple(known(a) for a in self.approvers),
            authorities=tuple(replace(a, person=known(a.person)) for a in self.authorities),
            default_owner=None if owner and "@" in owner else owner,
        )
