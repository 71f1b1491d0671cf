"""One finding of the doctor, and all of them as a person reads them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how it is, and what to do; no token ever stands in it."""

    name: str
    state: State
    says: str
    do: str = ""


def healthy(checks: Sequence[Check]) -> bool:
    """Whether nothing stands in the way of `amends run`."""
    return all(check.state is not State.PROBLEM for check in checks)


def render(checks: Sequence[Check]) -> str:
    """The report for a terminal, with a last line that sums it up."""
    width = max((len(check.name) for check in checks), default=0)
    lines: list[str] = []
    for check in checks:
        lines.append(f"{check.state:<8} {check.name:<{width}}  {check.says}")
        if check.do:
            lines.append(f"{'':<8} {'':<{width}}  → {check.do}")
    found = {state: sum(check.state is state for check in checks) for state in State}
    total = ", ".join(f"{count} {state}" for state, count in found.items() if count)
    return "\n".join([*lines, "", f"{total or 'nothing checked'}."])
