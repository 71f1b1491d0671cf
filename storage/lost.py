"""What becomes of a transaction when the answer to its COMMIT is lost."""

from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from storage.errors import CommitUnknown

T = TypeVar("T")

MOST_LOST: Final = 3
"""So many answers may be lost in a row."""


async def found_out(run: Callable[[], Awaitable[T]]) -> tuple[T, bool]:
    """What `run` comes to, and whether an answer was lost on the way.

    Its transaction begins with a claim: run again it waits for the one whose answer was lost, and reads what that
    one stored; only where there is nothing it does the work. Or else it may be done twice, and comes to the same.
    """
    for lost in range(MOST_LOST):
        try:
            return await run(), lost > 0
        except CommitUnknown:
            continue
    return await run(), True
