"""The inputs modals are made of."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from handlers.views.blocks import Block, plain_text
from handlers.views.names import INPUT
from handlers.views.words import Words

LONGEST_INPUT: Final = 3000
LONGEST_OPTION: Final = 75


def modal(
    say: Words, callback: str, title: str, blocks: Iterable[Block], *, submit: str = "", metadata: str = ""
) -> Block:
    """A modal; without `submit` it only says something."""
    view: Block = {
        "type": "modal",
        "callback_id": callback,
        "title": plain_text(say(title)),
        "close": plain_text(say("modal-cancel" if submit else "modal-close")),
        "private_metadata": metadata,
        "blocks": list(blocks),
    }
    return view | {"submit": plain_text(say(submit))} if submit else view


def menu(block: str, label: str, element: Block, action: str) -> Block:
    """A choice that is told at once, before the window is sent."""
    return labelled(block, label, element) | {"element": {**element, "action_id": action}, "dispatch_action": True}


def labelled(block: str, label: str, element: Block, *, hint: str = "", optional: bool = False) -> Block:
    made: Block = {
        "type": "input",
        "block_id": block,
        "label": plain_text(label),
        "element": {**element, "action_id": INPUT},
        "optional": optional,
    }
    return made | {"hint": plain_text(hint)} if hint else made


def text(initial: str = "", *, multiline: bool = False, shortest: int = 0) -> Block:
    """A text input; a beginning that Slack would not take is left out rather than cut."""
    element: Block = {"type": "plain_text_input", "multiline": multiline, "max_length": LONGEST_INPUT}
    if shortest:
        element["min_length"] = shortest
    return element | {"initial_value": initial} if initial and fits(initial) else element


def fits(initial: str) -> bool:
    return len(initial.encode("utf-16-le", "surrogatepass")) <= 2 * LONGEST_INPUT


def choice(options: Iterable[tuple[str, str]], initial: str | None = None) -> Block:
    """A menu of (value, label); `initial` is the value chosen beforehand, if it is there."""
    made = [{"text": plain_text(label[:LONGEST_OPTION]), "value": value} for value, label in options]
    element: Block = {"type": "static_select", "options": made}
    chosen = next((option for option in made if option["value"] == initial), None)
    return element | {"initial_option": chosen} if chosen else element


def moment(initial: datetime | None) -> Block:
    element: Block = {"type": "datetimepicker"}
    return element | {"initial_date_time": int(initial.timestamp())} if initial else element
