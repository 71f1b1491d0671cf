"""What a test may break in the Web API, and how often."""

from dataclasses import dataclass

from bot.sandbox.records import Json, SlackError

KINDS = frozenset(
    {
        "error",
        "http",
        "rate_limited",
        "hold_before_accept",
        "hold_after_accept",
        "drop_after_accept",
        "late_accept",
        "garbage",
    }
)


@dataclass
class Fault:
    """`method` may be `*`; `value` is the error code, the status, the seconds, or `html`/`json` for garbage."""

    method: str
    kind: str
    count: int = 1
    value: str | int | float | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise SlackError("unknown_fault", known=sorted(KINDS))

    def strikes(self, method: str) -> bool:
        return self.count > 0 and self.method in ("*", method)


def take(faults: list[Fault], method: str) -> Fault | None:
    """The first fault for this method, used up by one."""
    found = next((fault for fault in faults if fault.strikes(method)), None)
    if found is None:
        return None
    found.count -= 1
    if found.count <= 0:
        faults.remove(found)
    return Fault(found.method, found.kind, 1, found.value)


def from_json(body: Json) -> Fault:
    """`{"method", "kind", "count", "value"}`; code, status, retry_after and seconds are other names of value."""
    names = ("value", "code", "status", "retry_after", "seconds")
    value = next((body[name] for name in names if name in body), None)
    return Fault(str(body.get("method", "*")), str(body.get("kind", "")), int(body.get("count", 1)), value)
