"""Every limit of Slack's blocks, each with the refusal that names it."""

import pytest


def plain(text):
    return {"type": "plain_text", "text": text}


def mrkdwn(text):
    return {"type": "mrkdwn", "text": text}


def section(text="x", **more):
    return {"type": "section", "text": mrkdwn(text), **more}


def button(text="x", **more):
    return {"type": "button", "text": plain(text), **more}


def actions(*elements):
    return {"type": "actions", "elements": list(elements)}


def option(text="x", value="v"):
    return {"text": plain(text), "value": value}


def select(*options):
    return {"type": "static_select", "action_id": "s", "options": list(options)}


def many(count, make):
    return [make(number) for number in range(count)]


FITS = [
    many(50, lambda n: section()),
    [section("x" * 3000)],
    [{"type": "section", "fields": [mrkdwn("x" * 2000)] * 5}],
    [{"type": "header", "text": plain("x" * 150)}],
    [actions(*many(25, lambda n: button("x" * 75, action_id=str(n), value="v" * 2000)))],
    [{"type": "context", "elements": [mrkdwn("x")] * 10}],
    [actions(select(*many(100, lambda n: option("t" * 75, str(n)))))],
    [{"type": "divider"}, {"type": "image", "image_url": "https://example.com/x.png", "alt_text": "x"}],
    [{"type": "markdown", "text": "x" * 12_000}],
    [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]}],
    [{"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * 20] * 100}],
    [{"type": "data_visualization", "chart": {}}],
]


@pytest.mark.parametrize("blocks", FITS)
def test_what_just_fits_is_accepted(call, blocks):
    assert call("chat.postMessage", channel="CCASES", text="x", blocks=blocks)["ok"]


TOO_MUCH = [
    (many(51, lambda n: section()), "/blocks", "no more than 50 items allowed"),
    ([section("x" * 3001)], "/blocks/0/text/text", "less than 3001"),
    ([section("")], "/blocks/0/text/text", "more than 0"),
    ([{"type": "section"}], "/blocks/0", "missing required field"),
    ([{"type": "section", "fields": [mrkdwn("x")] * 11}], "/blocks/0/fields", "no more than 10"),
    ([{"type": "section", "fields": [mrkdwn("x" * 2001)]}], "/blocks/0/fields/0/text", "less than 2001"),
    ([{"type": "header", "text": plain("x" * 151)}], "/blocks/0/text/text", "less than 151"),
    ([{"type": "header", "text": mrkdwn("x")}], "/blocks/0/text/type", "plain_text"),
    ([actions(button("x" * 76))], "/blocks/0/elements/0/text/text", "less than 76"),
    ([actions(button(value="v" * 2001))], "/blocks/0/elements/0/value", "less than 2001"),
    ([actions(button(style="blue"))], "/blocks/0/elements/0/style", "primary, danger"),
    ([actions(*[button()] * 26)], "/blocks/0/elements", "no more than 25"),
    ([actions()], "/blocks/0/elements", "no fewer than 1"),
    ([actions(button(action_id="a"), button(action_id="a"))], "/blocks/0/elements", "already exists"),
    ([actions(button(action_id="a" * 256))], "/blocks/0/elements/0/action_id", "less than 256"),
    ([actions({"type": "plain_text_input"})], "/blocks/0/elements/0/type", "unsupported type"),
    ([section(block_id="b"), section(block_id="b")], "/blocks", "`block_id` b already exists"),
    ([section(block_id="b" * 256)], "/blocks/0/block_id", "less than 256"),
    ([{"type": "context", "elements": [mrkdwn("x")] * 11}], "/blocks/0/elements", "no more than 10"),
    ([actions(select())], "/blocks/0/elements/0/options", "no fewer than 1"),
    (
        [actions(select(*many(101, lambda n: option(value=str(n)))))],
        "/blocks/0/elements/0/options",
        "no more than 100",
    ),
    ([actions(select(option("x" * 76)))], "/blocks/0/elements/0/options/0/text/text", "less than 76"),
    ([actions(select(option(value="v" * 151)))], "/blocks/0/elements/0/options/0/value", "less than 151"),
    ([actions(select(option(), option()))], "/blocks/0/elements/0/options", "unique values"),
    ([actions(select(option()) | {"initial_option": option(value="w")})], "/blocks/0/elements/0", "initial option"),
    ([{"type": "image", "image_url": "https://example.com/x.png"}], "/blocks/0/alt_text", "missing required field"),
    ([{"type": "markdown", "text": "x" * 12_001}], "/blocks/0/text", "less than 12001"),
    ([{"type": "table", "rows": [[]] * 101}], "/blocks/0/rows", "no more than 100"),
    ([{"type": "novelty"}], "/blocks/0/type", "unsupported type: novelty"),
    (["text"], "/blocks/0", "must provide an object"),
]


@pytest.mark.parametrize(("blocks", "pointer", "words"), TOO_MUCH)
def test_what_is_too_much_is_refused_with_its_place(w, call, blocks, pointer, words):
    body = call("chat.postMessage", channel="CCASES", text="x", blocks=blocks)

    assert body["error"] == "invalid_blocks"
    assert any(words in text and f"[json-pointer:{pointer}]" in text for text in body["errors"])
    assert w.channels["CCASES"].messages == {}


@pytest.mark.parametrize(
    ("blocks", "error"),
    [
        ([section("x" * 2800)] * 4, "msg_blocks_too_long"),
        ({"type": "section"}, "invalid_blocks_format"),
        ("[{", "invalid_blocks_format"),
    ],
)
def test_blocks_that_are_too_long_together_or_no_list_have_their_own_errors(call, blocks, error):
    assert call("chat.postMessage", channel="CCASES", text="x", blocks=blocks)["error"] == error


def test_slack_names_what_has_no_name(call):
    body = call("chat.postMessage", channel="CCASES", text="x", blocks=[actions(button())])

    block = body["message"]["blocks"][0]
    assert block["block_id"]
    assert block["elements"][0]["action_id"]
    assert block["elements"][0]["text"]["emoji"] is True
