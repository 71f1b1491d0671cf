"""The limits of block elements and of the small objects inside them."""

from collections.abc import Callable
from typing import Any

from bot.sandbox.records import Json


class Findings:
    """What is wrong, each with a pointer to its place."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, at: str, text: str) -> None:
        self.found.append(f"{text} [json-pointer:{at}]")

    def is_dict(self, at: str, given: Any) -> bool:
        if isinstance(given, dict):
            return True
        self.add(at, "must provide an object" if given is not None else "missing required field")
        return False

    def string(self, at: str, given: Any, longest: int, *, required: bool = True) -> None:
        if given is None and not required:
            return
        if not isinstance(given, str):
            self.add(at, "must provide a string" if given is not None else f"missing required field: {last(at)}")
        elif required and not given:
            self.add(at, "must be more than 0 characters")
        elif len(given) > longest:
            self.add(at, f"must be less than {longest + 1} characters")

    def count(self, at: str, given: Any, most: int, *, least: int = 1) -> list[Any]:
        if not isinstance(given, list):
            self.add(at, "must provide an array" if given is not None else f"missing required field: {last(at)}")
            return []
        if len(given) < least:
            self.add(at, f"no fewer than {least} items required")
        if len(given) > most:
            self.add(at, f"no more than {most} items allowed")
        return given

    def text(self, at: str, given: Any, longest: int, *, plain: bool = False, required: bool = True) -> None:
        """A text object."""
        if (given is None and not required) or not self.is_dict(at, given):
            return
        kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
        if given.get("type") not in kinds:
            self.add(f"{at}/type", f"must be one of: {', '.join(kinds)}")
        self.string(f"{at}/text", given.get("text"), longest)


def last(at: str) -> str:
    return at.rsplit("/", 1)[-1]


def _option(f: Findings, at: str, option: Any, *, plain: bool) -> None:
    if f.is_dict(at, option):
        f.text(f"{at}/text", option.get("text"), 75, plain=plain)
        f.string(f"{at}/value", option.get("value"), 150)
        f.text(f"{at}/description", option.get("description"), 75, plain=plain, required=False)


def _options(f: Findings, at: str, element: Json, most: int, *, plain: bool = True) -> None:
    if "option_groups" in element:
        for n, group in enumerate(f.count(f"{at}/option_groups", element["option_groups"], 100)):
            if f.is_dict(f"{at}/option_groups/{n}", group):
                f.text(f"{at}/option_groups/{n}/label", group.get("label"), 75, plain=True)
                _options(f, f"{at}/option_groups/{n}", group, most)
        return
    options = f.count(f"{at}/options", element.get("options"), most)
    for n, option in enumerate(options):
        _option(f, f"{at}/options/{n}", option, plain=plain)
    values = [option.get("value") for option in options if isinstance(option, dict)]
    if len(set(map(str, values))) < len(values):
        f.add(f"{at}/options", "options must have unique values")
    chosen = [element["initial_option"]] if "initial_option" in element else element.get("initial_options", [])
    for option in chosen if isinstance(chosen, list) else []:
        if not isinstance(option, dict) or option.get("value") not in values:
            f.add(at, "initial option must be one of the options")


def _button(f: Findings, at: str, element: Json) -> None:
    f.text(f"{at}/text", element.get("text"), 75, plain=True)
    f.string(f"{at}/value", element.get("value"), 2000, required=False)
    f.string(f"{at}/url", element.get("url"), 3000, required=False)
    if element.get("style", "primary") not in ("primary", "danger"):
        f.add(f"{at}/style", "must be one of: primary, danger")


def _select(most: int) -> Callable[[Findings, str, Json], None]:
    def check(f: Findings, at: str, element: Json) -> None:
        f.text(f"{at}/placeholder", element.get("placeholder"), 150, plain=True, required=False)
        _options(f, at, element, most)

    return check


def _boxes(f: Findings, at: str, element: Json) -> None:
    _options(f, at, element, 10, plain=False)


def _field(f: Findings, at: str, element: Json) -> None:
    f.text(f"{at}/placeholder", element.get("placeholder"), 150, plain=True, required=False)
    f.string(f"{at}/initial_value", element.get("initial_value"), 3000, required=False)
    for bound in ("min_length", "max_length"):
        value = element.get(bound)
        if value is not None and (not isinstance(value, int) or not 0 <= value <= 3000):
            f.add(f"{at}/{bound}", "must be between 0 and 3000")


def _number(f: Findings, at: str, element: Json) -> None:
    f.text(f"{at}/placeholder", element.get("placeholder"), 150, plain=True, required=False)
    if not isinstance(element.get("is_decimal_allowed"), bool):
        f.add(f"{at}/is_decimal_allowed", "missing required field: is_decimal_allowed")


def _pick(f: Findings, at: str, element: Json) -> None:
    f.text(f"{at}/placeholder", element.get("placeholder"), 150, plain=True, required=False)


def _image(f: Findings, at: str, element: Json) -> None:
    if "slack_file" not in element:
        f.string(f"{at}/image_url", element.get("image_url"), 3000)
    f.string(f"{at}/alt_text", element.get("alt_text"), 2000)


def _anything(f: Findings, at: str, element: Json) -> None:
    """Known to Slack; what is inside is not checked here."""


PICKS = ("users", "conversations", "channels", "external")
ELEMENTS: dict[str, Callable[[Findings, str, Json], None]] = {
    "button": _button,
    "workflow_button": _button,
    "icon_button": _anything,
    "feedback_buttons": _anything,
    "static_select": _select(100),
    "multi_static_select": _select(100),
    "overflow": _select(5),
    "checkboxes": _boxes,
    "radio_buttons": _boxes,
    "plain_text_input": _field,
    "email_text_input": _pick,
    "url_text_input": _pick,
    "number_input": _number,
    "rich_text_input": _anything,
    "file_input": _anything,
    "datepicker": _pick,
    "timepicker": _pick,
    "datetimepicker": _anything,
    "image": _image,
    **{f"{kind}_select": _pick for kind in PICKS},
    **{f"multi_{kind}_select": _pick for kind in PICKS},
}
TYPED = {"plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input"}
IN_ACTIONS = frozenset(ELEMENTS) - TYPED - {"image", "icon_button", "feedback_buttons"}
IN_SECTION = IN_ACTIONS | {"image"}
IN_INPUT = frozenset(ELEMENTS) - {"button", "workflow_button", "overflow", "image", "icon_button", "feedback_buttons"}


def check_element(f: Findings, at: str, element: Any, allowed: frozenset[str]) -> None:
    if not f.is_dict(at, element):
        return
    kind = element.get("type")
    if not isinstance(kind, str) or kind not in allowed:
        f.add(f"{at}/type", f"unsupported type: {kind}")
        return
    f.string(f"{at}/action_id", element.get("action_id"), 255, required=False)
    ELEMENTS[kind](f, at, element)
    confirm = element.get("confirm")
    if confirm is not None and f.is_dict(f"{at}/confirm", confirm):
        f.text(f"{at}/confirm/title", confirm.get("title"), 100, plain=True)
        f.text(f"{at}/confirm/text", confirm.get("text"), 300)
