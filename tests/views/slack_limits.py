"""Slack's limits for messages and views, and the walk that checks them."""

from collections import Counter

SECTION, FIELD, FIELDS, ACTIONS, CONTEXT, LABEL, VALUE = 3000, 2000, 10, 25, 10, 75, 2000
MESSAGE_BLOCKS, VIEW_BLOCKS, TOTAL, ID, METADATA, TITLE, INPUT = 50, 100, 9000, 255, 3000, 24, 3000


def units(text):
    """How long Slack may count a text: UTF-16, with entities for `&`, `<` and `>`."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return len(escaped.encode("utf-16-le", "surrogatepass")) // 2


def texts(block):
    """Every text under a block."""
    if isinstance(block, dict):
        for key, value in block.items():
            if key == "text" and isinstance(value, str):
                yield value
            else:
                yield from texts(value)
    elif isinstance(block, list | tuple):
        for part in block:
            yield from texts(part)


def parts(block, kind):
    """Every object of that type under a block."""
    if isinstance(block, dict):
        if block.get("type") == kind:
            yield block
        for value in block.values():
            yield from parts(value, kind)
    elif isinstance(block, list | tuple):
        for part in block:
            yield from parts(part, kind)


def check_message(message):
    assert message.text.strip()
    assert len(message.text) <= 4000
    assert len(message.blocks) <= MESSAGE_BLOCKS
    # Our own mentions and dates are no entities: they are counted as they stand.
    assert sum(len(text) for text in texts(list(message.blocks))) <= TOTAL
    check_blocks(message.blocks)


def check_view(view):
    assert len(view["blocks"]) <= VIEW_BLOCKS
    check_blocks(view["blocks"])
    if view["type"] == "home":
        return
    assert len(view["private_metadata"]) <= METADATA
    for key in ("title", "close", "submit"):
        assert len(view.get(key, {"text": "-"})["text"]) <= TITLE, view[key]
    ids = Counter(block["block_id"] for block in view["blocks"] if "block_id" in block)
    assert not [name for name, count in ids.items() if count > 1]
    assert "submit" in view or not list(parts(view["blocks"], "input"))


def check_blocks(blocks):
    for text in texts(list(blocks)):
        assert text, "an empty text"
        assert "{$" not in text, text
        assert "{ $" not in text, text
    for block in blocks:
        CHECKS[block["type"]](block)
    for element in [*parts(list(blocks), "button"), *parts(list(blocks), "static_select")]:
        assert len(element["action_id"]) <= ID
    for button in parts(list(blocks), "button"):
        assert len(button["text"]["text"]) <= LABEL, button
        assert len(button["value"]) <= VALUE
        assert len(button.get("url", "")) <= 3000
        assert not button.get("url") or button["url"].startswith(("https://", "http://"))
    for select in parts(list(blocks), "static_select"):
        check_select(select)


def check_select(select):
    assert 1 <= len(select["options"]) <= 100
    values = [option["value"] for option in select["options"]]
    assert len(set(values)) == len(values)
    for option in select["options"]:
        assert 1 <= len(option["text"]["text"]) <= 75
        assert 1 <= len(option["value"]) <= 150
    assert select.get("initial_option", select["options"][0]) in select["options"]


def check_section(block):
    if "text" in block:
        assert 1 <= len(block["text"]["text"]) <= SECTION
    for field in block.get("fields", ()):
        assert len(field["text"]) <= FIELD
    assert len(block.get("fields", ())) <= FIELDS
    assert "text" in block or block["fields"]


def check_actions(block):
    assert 1 <= len(block["elements"]) <= ACTIONS
    ids = [element["action_id"] for element in block["elements"]]
    assert len(set(ids)) == len(ids)


def check_context(block):
    assert 1 <= len(block["elements"]) <= CONTEXT


def check_rich_text(block):
    for text in texts(block):
        assert units(text) <= SECTION


def check_input(block):
    assert 1 <= len(block["label"]["text"]) <= 2000
    assert len(block.get("hint", {"text": ""})["text"]) <= 2000
    assert len(block["block_id"]) <= ID
    initial = block["element"].get("initial_value", "")
    assert len(initial.encode("utf-16-le", "surrogatepass")) // 2 <= INPUT


CHECKS = {
    "section": check_section,
    "actions": check_actions,
    "context": check_context,
    "rich_text": check_rich_text,
    "input": check_input,
    "divider": lambda block: None,
}
