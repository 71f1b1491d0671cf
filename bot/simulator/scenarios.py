"""What people do in a run: each script is a few minutes of work, and what must be seen of it."""

from collections.abc import Callable, Mapping
from typing import Final

from bot.sandbox.records import Message
from bot.simulator.stage import Script, Stage

ANIA, DMITRI, IEVA, OLGA, TOMAS = "U0ANIA", "U0DMITRI", "U0IEVA", "U0OLGA", "U0TOMAS"
YES, NO, ANOTHER, PUBLISHED, LATER = "white_check_mark", "x", "arrows_counterclockwise", "mega", "zzz"
Play = Callable[[Stage], Script[None]]


def opened(stage: Stage) -> Script[None]:
    yield from _drafted(stage, ANIA, "en")


def approved(stage: Stage) -> Script[None]:
    root, draft = yield from _drafted(stage, IEVA, "lt")
    stage.react(OLGA, draft.ts, YES)
    yield from stage.status(root, "approved")
    yield from stage.message(root, "the reply is approved")


def _drafted(stage: Stage, who: str, language: str) -> Script[tuple[str, Message]]:
    root = stage.forward(who, language)
    yield from stage.message(root, "Case #")
    draft = yield from stage.message(root, "draft 1")
    return root, draft


SCENARIOS: Final[Mapping[str, Play]] = {
    "open": opened,
    "approve": approved,
}
