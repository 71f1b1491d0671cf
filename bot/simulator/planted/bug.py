"""A bug that can be switched on: what it changes, and where it shows."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from bot.simulator.weather import Weather

Spot = tuple[Any, str]
Change = Callable[[Any], Any]


@dataclass(frozen=True)
class Bug:
    """`scenarios` are those in which it shows; `changes` make the wrong thing out of the right one.

    `weathers` are those in which it shows first; without any it shows in what befalls every bot.
    """

    about: str
    scenarios: tuple[str, ...]
    changes: tuple[tuple[Spot, Change], ...]
    weathers: tuple[Callable[[], Weather], ...] = ()


@contextmanager
def planted(bug: Bug) -> Iterator[None]:
    """The product with the bug in it."""
    with ExitStack() as undo:
        for (owner, name), change in bug.changes:
            kept = vars(owner)[name]
            right = getattr(owner, name)
            undo.callback(setattr, owner, name, kept)
            setattr(owner, name, change(right))
        yield


def bug(
    about: str, scenarios: str, *changes: tuple[Any, str, Change], weathers: tuple[Callable[[], Weather], ...] = ()
) -> Bug:
    spots = tuple(((owner, name), change) for owner, name, change in changes)
    return Bug(about, tuple(scenarios.split()), spots, weathers)


def always(answer: Any) -> Change:
    """In the place of a function: one that always answers the same."""
    return lambda _right: lambda *_args, **_options: answer


def never_awaited(answer: Any) -> Change:
    async def say(*_args: Any, **_options: Any) -> Any:
        return answer

    return lambda _right: say
