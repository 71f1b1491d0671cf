"""What is in order in a policy file, but may not be meant: `policy check` says so and takes the file all the same."""

from collections.abc import Mapping

from yaml.nodes import Node

from bot.domain.authority import ALL_KINDS, Authority
from bot.domain.money import Percent
from bot.domain.policy import Policy
from bot.policy_file.tree import Reading


def advise(reading: Reading, sections: Mapping[str, Node], policy: Policy) -> None:
    """Of a file without mistakes: each of its limits is one authority."""
    entries = reading.items(sections["limits"], "`limits`") if "limits" in sections else []
    for entry, authority in zip(entries, policy.authorities, strict=True):
        _percentages(reading, entry, authority)


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
