"""The team's rules: who approves, who may grant what, the clocks, the emoji, the brands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from bot.domain.authority import FORMS, Authority, Form, outside, strictest
from bot.domain.ids import BrandId, ChannelId, UserId
from bot.domain.money import Currency, Money
from bot.domain.people import Person
from bot.domain.post import digest
from bot.domain.reply_context import Address
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
    """A brand answers in its own name; `language` is the one its team reads.

    `banned_words` its replies never hold, `links` are the only hosts they may lead to, `hotline` the one telephone.
    """

    id: BrandId
    name: str
    language: str = "en"
    signature: str = ""
    channel: ChannelId | None = None
    address: Address | None = None
    banned_words: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    hotline: str = ""
    shows_personal_data: bool = False
    """Whether a model may read the telephones, addresses and numbers that people write; cards never."""


@dataclass(frozen=True, slots=True)
class TeamKind:
    """A kind of goodwill that the team added: its id in `per_grant`, its form, and its name by language."""

    id: str
    form: Form
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Absence:
    """From `since` up to, not including, `until` (UTC) this person is not asked, but `delegate`, if there is one."""

    person: UserId
    since: datetime
    until: datetime
    delegate: UserId | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """When people work, each in their own time zone: ISO weekdays (1 is Monday), from `start` up to `end`."""

    days: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    start: time = time(9)
    end: time = time(18)

    def include(self, here: datetime) -> bool:
        """Whether people work then, by the clock on their wall; a night shift belongs to its evening."""
        at, day = here.time(), here.isoweekday()
        if self.start <= self.end:
            return day in self.days and self.start <= at < self.end
        yesterday = (here - timedelta(days=1)).isoweekday()
        return (day in self.days and at >= self.start) or (yesterday in self.days and at < self.end)


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
    goodwill_answer: timedelta = timedelta(hours=2)
    """How long a person who is asked for goodwill may be silent before the next one is asked."""
    goodwill_valid: timedelta = timedelta(days=30)
    """How long goodwill that was granted stays set aside when nobody gives it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules in force; `version` is recorded with every decision.

    `approvers` is None when no policy names any: then workspace admins approve, and `admins` are some of them.
    People are Slack ids, or e-mail addresses until `resolved`; authorities may name user groups until `with_groups`.
    """

    version: str = "default"
    zone: str = "UTC"
    currency: str = "EUR"
    approvers: tuple[UserId, ...] | None = None
    admins: tuple[UserId, ...] = ()
    four_eyes: bool = False
    authorities: tuple[Authority, ...] = ()
    kinds: tuple[TeamKind, ...] = ()
    two_people_above: tuple[Money, ...] = ()
    """One amount for each currency: what costs more needs two people's yes."""
    retype_above: tuple[Money, ...] = ()
    """One amount for each currency: what costs more needs the amount typed again."""
    fallback: UserId | None = None
    """Who is asked for goodwill that nobody's authority covers."""
    absences: tuple[Absence, ...] = ()
    hours: Hours | None = None
    """None: nobody is ever out of hours."""
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

    def authorities_of(self, person: UserId, currency: Currency) -> tuple[Authority, ...]:
        """One person's in one currency."""
        return tuple(a for a in self.authorities if (a.person, a.currency) == (person, currency))

    def authority(self, person: UserId, currency: Currency, at: datetime) -> Authority | None:
        """The one in force then, else the first there is."""
        mine = self.authorities_of(person, currency)
        return next((a for a in mine if a.in_force(at)), mine[0] if mine else None)

    def form(self, kind: str) -> Form | None:
        """The form of a kind of goodwill; None when there is no such kind."""
        return FORMS.get(kind) or next((k.form for k in self.kinds if k.id == kind), None)

    def needs_two(self, cost: Money) -> bool:
        return _above(cost, self.two_people_above)

    def needs_retyping(self, cost: Money) -> bool:
        return _above(cost, self.retype_above)

    def without_ceiling(self, currency: Currency) -> bool:
        """Whether ceilings stand in other currencies only, so that everything in this one is above them."""
        return _without(self.two_people_above, currency) or _without(self.retype_above, currency)

    def mentioned(self) -> frozenset[str]:
        """Every person the policy names, as it names them."""
        named = [*(self.approvers or ()), *(a.person for a in self.authorities)]
        named += [p for a in self.absences for p in (a.person, a.delegate) if p]
        return frozenset([*named, *filter(None, (self.default_owner, self.fallback))]) - self.groups()

    def groups(self) -> frozenset[str]:
        """The Slack user groups that have limits."""
        return frozenset(a.person for a in self.authorities if _is_group(a.person))

    def with_groups(self, members: Mapping[str, Sequence[UserId]]) -> "Policy":
        """The same rules with the people of a group in its place; a group of which nobody is known grants nothing.

        A person's own limits in a currency win over those of their groups, and of several groups the most senior; but
        only while they are in force.
        """
        own = tuple(a for a in self.authorities if not _is_group(a.person))
        groups = sorted((a for a in self.authorities if _is_group(a.person)), key=lambda a: -a.seniority)
        joined: list[Authority] = []
        for one in groups:
            for user in members.get(one.person, ()):
                mine = replace(one, person=user)
                before = [a for a in (*own, *joined) if (a.person, a.currency) == (user, one.currency)]
                joined += outside(mine, before)
        told = sorted({(a.person, a.currency) for a in joined})
        version = f"{self.version}~{digest(repr(told))[:8]}" if groups else self.version
        return replace(self, version=version, authorities=(*own, *joined))

    def named_twice(self, by_email: Mapping[str, UserId]) -> tuple[UserId, ...]:
        """Who has limits in one currency by their id and by their address."""
        named = [(by_email.get(a.person.casefold(), a.person), a.currency) for a in self.authorities]
        return tuple(dict.fromkeys(person for person, currency in named if named.count((person, currency)) > 1))

    def resolved(self, by_email: Mapping[str, UserId]) -> "Policy":
        """The same rules with Slack ids in place of the e-mail addresses that are known.

        An address nobody has stays as it is: it matches no one, so it grants nothing. Only an owner is left out then:
        a case must not wait for a person who cannot be reached. Who is named by id and by address has the stricter
        limits of the two.
        """

        def known(name: str) -> UserId:
            return by_email.get(name.casefold(), UserId(name))

        owner = known(self.default_owner) if self.default_owner else None
        fallback = known(self.fallback) if self.fallback else None
        return replace(
            self,
            approvers=None if self.approvers is None else tuple(known(a) for a in self.approvers),
            authorities=_one_each(replace(a, person=known(a.person)) for a in self.authorities),
            absences=tuple(
                replace(a, person=known(a.person), delegate=known(a.delegate) if a.delegate else None)
                for a in self.absences
            ),
            fallback=None if fallback and "@" in fallback else fallback,
            default_owner=None if owner and "@" in owner else owner,
        )


def _one_each(authorities: Iterable[Authority]) -> tuple[Authority, ...]:
    found: dict[tuple[UserId, Currency], Authority] = {}
    for one in authorities:
        key = (one.person, one.currency)
        found[key] = strictest(found[key], one) if key in found else one
    return tuple(found.values())


def _is_group(name: str) -> bool:
    """The ids of user groups begin so, and an address has its @."""
    return name.startswith("S") and "@" not in name


def _above(cost: Money, ceilings: tuple[Money, ...]) -> bool:
    """In a currency without a ceiling, where others have one, everything is above it: nobody said how much is not."""
    mine = (most for most in ceilings if most.currency == cost.currency)
    return _without(ceilings, cost.currency) or any(cost > most for most in mine)


def _without(ceilings: tuple[Money, ...], currency: Currency) -> bool:
    return bool(ceilings) and all(most.currency != currency for most in ceilings)
