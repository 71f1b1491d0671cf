"""What an input holds, in the shape Slack reports it, and what the Slack client itself refuses."""

from typing import Any
from urllib.parse import urlsplit

from bot.sandbox.records import Json, SlackError

TYPED = ("plain_text_input", "number_input", "url_text_input", "email_text_input")
# element type -> (key in the state, key of the initial value)
ONE = {
    **dict.fromkeys(TYPED, ("value", "initial_value")),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "overflow": ("selected_option", ""),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "rich_text_input": ("rich_text_value", "initial_value"),
}
MANY = {
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "file_input": ("files", ""),
}
REQUIRED = "Please complete this required field."


def options_of(element: Json) -> list[Json]:
    groups = element.get("option_groups", [])
    return [*element.get("options", []), *(option for group in groups for option in group.get("options", []))]


def _option(element: Json, value: Any) -> Json:
    """By value, or by the words a person reads."""
    if isinstance(value, dict):
        value = value.get("value")
    for option in options_of(element):
        if value in (option["value"], option["text"]["text"]):
            return option
    known = [option["value"] for option in options_of(element)]
    raise SlackError("invalid_option", given=value, known=known)


def holds(element: Json) -> bool:
    return element.get("type") in ONE or element.get("type") in MANY


def initial(element: Json) -> Json:
    kind = str(element["type"])
    if kind in ONE:
        key, first = ONE[kind]
        return {"type": kind, key: element.get(first)}
    key, first = MANY[kind]
    return {"type": kind, key: list(element.get(first, []))}


def filled(element: Json, value: Any) -> Json:
    """The state after a person put `value` in; None or an empty text clears it."""
    kind = str(element["type"])
    if kind in MANY:
        key, _ = MANY[kind]
        given = value if isinstance(value, list) else ([] if value in (None, "") else [value])
        return {"type": kind, key: [_option(element, v) for v in given] if key == "selected_options" else given}
    key, _ = ONE[kind]
    if value in (None, ""):
        return {"type": kind, key: None}
    if key == "selected_option" and kind != "external_select":
        return {"type": kind, key: _option(element, value)}
    if key == "selected_date_time":
        return {"type": kind, key: int(value)}
    return {"type": kind, key: str(value) if kind in TYPED else value}


def value_of(state: Json) -> Any:
    return state[(ONE | MANY)[state["type"]][0]]


def complaint(block: Json, element: Json, state: Json) -> str | None:
    """What the Slack client says before it sends anything."""
    value = value_of(state)
    if value in (None, "", []):
        return None if block.get("optional") else REQUIRED
    if element["type"] == "number_input":
        return _number_complaint(element, str(value))
    if element["type"] == "url_text_input":
        return None if urlsplit(str(value)).scheme in ("http", "https") else "Enter a valid URL."
    if element["type"] == "email_text_input":
        return None if "@" in str(value) else "Enter a valid email address."
    if element["type"] == "plain_text_input":
        return _length_complaint(element, len(str(value)))
    return None


def _length_complaint(element: Json, length: int) -> str | None:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if length < least:
        return f"This entry must be at least {least} characters."
    return f"This entry must be less than {most + 1} characters." if length > most else None


def _number_complaint(element: Json, value: str) -> str | None:
    try:
        number = float(value) if element.get("is_decimal_allowed") else int(value)
    except ValueError:
        return "Enter a valid number."
    if element.get("min_value") is not None and number < float(element["min_value"]):
        return f"Enter a number of at least {element['min_value']}."
    if element.get("max_value") is not None and number > float(element["max_value"]):
        return f"Enter a number of at most {element['max_value']}."
    return None
