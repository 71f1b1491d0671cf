"""Which blocks Slack accepts, and the ids it adds to them."""

from collections.abc import Callable, Iterator
from typing import Any

from bot.sandbox.elements import IN_ACTIONS, IN_INPUT, IN_SECTION, Findings, check_element
from bot.sandbox.records import Json, SlackError, copied

IN_MESSAGE, IN_VIEW = 50, 100
TEXT_BUDGET, MARKDOWN_BUDGET = 11_000, 12_000
TABLE_ROWS, TABLE_COLUMNS = 100, 20


def _section(f: Findings, at: str, block: Json) -> None:
    if "text" not in block and "fields" not in block:
        f.add(at, "missing required field: text or fields")
    f.text(f"{at}/text", block.get("text"), 3000, required=False)
    if "fields" in block:
        for n, text in enumerate(f.count(f"{at}/fields", block["fields"], 10)):
            f.text(f"{at}/fields/{n}", text, 2000)
    if block.get("accessory") is not None:
        check_element(f, f"{at}/accessory", block["accessory"], IN_SECTION)


def _header(f: Findings, at: str, block: Json) -> None:
    f.text(f"{at}/text", block.get("text"), 150, plain=True)


def _actions(f: Findings, at: str, block: Json) -> None:
    for n, element in enumerate(f.count(f"{at}/elements", block.get("elements"), 25)):
        check_element(f, f"{at}/elements/{n}", element, IN_ACTIONS)
    ids = [e["action_id"] for e in _elements(block) if e.get("action_id")]
    for twice in sorted({str(id) for id in ids if ids.count(id) > 1}):
        f.add(f"{at}/elements", f"`action_id` {twice} already exists in this block")


def _context(f: Findings, at: str, block: Json) -> None:
    for n, element in enumerate(f.count(f"{at}/elements", block.get("elements"), 10)):
        if isinstance(element, dict) and element.get("type") == "image":
            check_element(f, f"{at}/elements/{n}", element, IN_SECTION)
        else:
            f.text(f"{at}/elements/{n}", element, 3000)


def _input(f: Findings, at: str, block: Json) -> None:
    f.text(f"{at}/label", block.get("label"), 2000, plain=True)
    f.text(f"{at}/hint", block.get("hint"), 2000, plain=True, required=False)
    check_element(f, f"{at}/element", block.get("element"), IN_INPUT)


def _image(f: Findings, at: str, block: Json) -> None:
    check_element(f, at, {key: block[key] for key in block if key != "title"}, IN_SECTION)
    f.text(f"{at}/title", block.get("title"), 2000, plain=True, required=False)


def _markdown(f: Findings, at: str, block: Json) -> None:
    f.string(f"{at}/text", block.get("text"), MARKDOWN_BUDGET)


def _rich_text(f: Findings, at: str, block: Json) -> None:
    known = ("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote")
    for n, part in enumerate(f.count(f"{at}/elements", block.get("elements"), 10_000, least=0)):
        if f.is_dict(f"{at}/elements/{n}", part):
            if part.get("type") not in known:
                f.add(f"{at}/elements/{n}/type", f"unsupported type: {part.get('type')}")
            f.count(f"{at}/elements/{n}/elements", part.get("elements"), 10_000, least=0)


def _table(f: Findings, at: str, block: Json) -> None:
    for n, row in enumerate(f.count(f"{at}/rows", block.get("rows"), TABLE_ROWS)):
        f.count(f"{at}/rows/{n}", row, TABLE_COLUMNS)


def _chart(f: Findings, at: str, block: Json) -> None:
    f.string(f"{at}/title", block.get("title"), 150, required=False)


def _anything(f: Findings, at: str, block: Json) -> None:
    """Known to Slack; what is inside is not checked here."""


BLOCKS: dict[str, Callable[[Findings, str, Json], None]] = {
    "section": _section,
    "header": _header,
    "actions": _actions,
    "context": _context,
    "context_actions": _anything,
    "input": _input,
    "image": _image,
    "divider": _anything,
    "markdown": _markdown,
    "rich_text": _rich_text,
    "table": _table,
    "data_visualization": _chart,
    "video": _anything,
    "file": _anything,
    "call": _anything,
    "alert": _anything,
    "card": _anything,
    "carousel": _anything,
}


def _elements(block: Json) -> list[Json]:
    listed = block.get("elements") if block.get("type") in ("actions", "context_actions") else None
    found = [*(listed if isinstance(listed, list) else []), block.get("accessory"), block.get("element")]
    return [element for element in found if isinstance(element, dict)]


def interactive(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every block with each of its elements that can be pressed or filled in."""
    for block in blocks:
        for element in _elements(block):
            if element.get("type") != "image":
                yield block, element


def find_blocks(f: Findings, given: Any, most: int) -> list[Json]:
    blocks = f.count("/blocks", given, most, least=0)
    for n, block in enumerate(blocks):
        at = f"/blocks/{n}"
        if not f.is_dict(at, block):
            continue
        kind = block.get("type")
        if not isinstance(kind, str) or kind not in BLOCKS:
            f.add(f"{at}/type", f"unsupported type: {kind}")
            continue
        f.string(f"{at}/block_id", block.get("block_id"), 255, required=False)
        BLOCKS[kind](f, at, block)
    ids = [block.get("block_id") for block in blocks if isinstance(block, dict) and block.get("block_id")]
    for twice in sorted({str(id) for id in ids if ids.count(id) > 1}):
        f.add("/blocks", f"`block_id` {twice} already exists")
    return blocks


def _length(node: Any) -> int:
    if isinstance(node, dict):
        own = len(node["text"]) if isinstance(node.get("text"), str) else 0
        return own + sum(_length(child) for child in node.values())
    return sum(_length(child) for child in node) if isinstance(node, list) else 0


def check_blocks(given: Any, *, refusal: str) -> list[Json]:
    """The blocks of a message, or the refusal Slack answers them with."""
    if given is None:
        return []
    if not isinstance(given, list):
        raise SlackError("invalid_blocks_format")
    findings = Findings()
    blocks = find_blocks(findings, given, IN_MESSAGE)
    markdown = [b for b in blocks if isinstance(b, dict) and b.get("type") == "markdown"]
    if _length(markdown) > MARKDOWN_BUDGET:
        findings.add("/blocks", f"markdown blocks must be less than {MARKDOWN_BUDGET + 1} characters together")
    if findings.found:
        messages = [f"[ERROR] {text}" for text in findings.found]
        raise SlackError(refusal, errors=findings.found, response_metadata={"messages": messages})
    if _length([block for block in blocks if block.get("type") != "markdown"]) > TEXT_BUDGET:
        raise SlackError("msg_blocks_too_long")
    return blocks


def with_ids(blocks: list[Json], new_id: Callable[[], str]) -> list[Json]:
    """A copy in which every block and element has the id that Slack gives it."""
    copies = copied(blocks)
    for block in copies:
        if not block.get("block_id"):
            block["block_id"] = new_id()
    for _, element in interactive(copies):
        if not element.get("action_id"):
            element["action_id"] = new_id()
    for block in copies:
        _say_defaults(block)
    return copies


def _say_defaults(node: Any) -> None:
    if isinstance(node, list):
        for child in node:
            _say_defaults(child)
    elif isinstance(node, dict):
        if node.get("type") == "plain_text":
            node.setdefault("emoji", True)
        elif node.get("type") == "mrkdwn":
            node.setdefault("verbatim", False)
        for child in node.values():
            _say_defaults(child)
