"""What is on the wire: it goes on when the process that sent it stands still."""

from contextvars import Context, ContextVar, copy_context
from typing import Final

ON_THE_WIRE: Final[ContextVar[bool]] = ContextVar("on the wire", default=False)


def wired() -> Context:
    context = copy_context()
    context.run(ON_THE_WIRE.set, True)
    return context
