"""What is in order in a policy file, but may not be meant: `policy check` says so and takes the file all the same."""

from collections.abc import Mapping

from yaml.nodes import Node

from bot.domain.authority import ALL_KINDS, Authority
from bot.domain.money import Money, Percent
from bot.domain.policy import Policy
from bot.policy_file.tree import Reading


def advise(reading: Reading, sections: Mapping[str, Node], policy: Policy) -> None:
    """Of a file without mistakes: each of its limits is one authority."""
    entries = reading.items(sections["limits"], "`limits`") if "limits" in sections else []
    for entry, authority in zip(entries, policy.authorities, strict=True):
        _percentages(reading, entry, authority)
    if policy.two_people_above:
        goodwill = dict(reading.entries(sections["goodwill"], "`goodwill`"))
        place = next(value for key, value in goodwill.items() if key.value == "two_people_above")
        for ceiling in policy.two_people_above:
            _seconds(reading, place, ceiling, policy)


def _seconds(reading: Reading, place: Node, ceiling: Money, policy: Policy) -> None:
    """Two others must say yes: with fewer than three who may, somebody's request has no second yes."""
    able = list(dict.fromkeys(a.person for a in policy.authorities if _exceeds(a, ceiling)))
    if not 0 < len(able) < 3 or policy.groups() & set(able):
        return
    named = " and ".join(f"`{person}`" for person in able)
    whose = "nobody is granted it" if len(able) == 1 else "neither of them is granted it on their own request"
    reading.advise(place, f"Above {ceiling} two others must say yes, but only {named} may give so much: {whose}.")


def _exceeds(authority: Authority, ceiling: Money) -> bool:
    """Whether it covers any grant above the ceiling."""
    return authority.currency == ceiling.currency and any(
        (not isinstance(most, Money) or most > ceiling)
        and all(bound.most > ceiling for bound in authority.bounds if bound.kind in (ALL_KINDS, kind))
        for kind, most in authority.per_grant.items()
        if authority.at_once(kind)
    )


def _percentages(reading: Reading, entry: Node, authority: Authority) -> None:
    """Amounts bound what a case may cost, also where nobody says it; a percentage alone does not."""
    for kind, most in authority.per_grant.items():
        bounded = any(bound.kind in (ALL_KINDS, kind) for bound in authority.bounds)
        if isinstance(most, Percent) and most.points and not bounded:
            reading.advise(
                entry,
                f"Nothing bounds what `{kind}` of `{authority.person}` may cost; alone it is given once in a case. "
                "`case`, `customer` or `month` would bound it.",
            )
