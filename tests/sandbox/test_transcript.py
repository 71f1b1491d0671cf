"""A thread as plain text."""

PLAIN = {"type": "plain_text", "text": "Approve"}
BLOCKS = [
    {"type": "header", "text": {"type": "plain_text", "text": "Case #1"}},
    {"type": "section", "text": {"type": "mrkdwn", "text": "*Owner:* <@UANN> &amp; <https://example.com|link>"}},
    {"type": "divider"},
    {"type": "context", "elements": [{"type": "mrkdwn", "text": "quiet"}]},
    {
        "type": "actions",
        "elements": [
            {"type": "button", "text": PLAIN, "action_id": "a"},
            {"type": "button", "text": PLAIN | {"text": "Reject"}, "action_id": "r"},
        ],
    },
    {"type": "image", "image_url": "https://example.com/x.png", "alt_text": "a chart"},
]


def test_a_thread_reads_as_a_person_would_read_it(w, call):
    source = w.post("UBOB", "COTHER", "cold soup")
    root = w.forward("UANN", "CCASES", "COTHER", source.ts, "please look @bob")
    card = call("chat.postMessage", channel="CCASES", thread_ts=root.ts, text="Case", blocks=BLOCKS)
    w.react("UBOB", "CCASES", card["ts"], "eyes")
    w.react("UANN", "CCASES", card["ts"], "eyes")

    assert w.transcript("CCASES", root.ts) == "\n".join(
        [
            "Ann Ames  14:13",
            "    please look @bob",
            "    | bob",
            "    | cold soup",
            "",
            "tester [app]  14:13",
            "    Case #1",
            "    *Owner:* @ann & link (https://example.com)",
            "    --------------------",
            "    quiet",
            "    [Approve] [Reject]",
            "    (image: a chart)",
            "    [:eyes: bob, ann]",
        ]
    )


def test_lists_quotes_and_tables_are_readable(w, call):
    def section(text):
        return {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}

    rich = {
        "type": "rich_text",
        "elements": [
            {"type": "rich_text_list", "style": "ordered", "elements": [section("one"), section("two")]},
            {"type": "rich_text_quote", "elements": [{"type": "text", "text": "said"}]},
        ],
    }
    table = {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}, {"type": "raw_text", "text": "b"}]]}
    ts = call("chat.postMessage", channel="CCASES", text="x", blocks=[rich, table])["ts"]

    assert w.transcript("CCASES", ts).splitlines()[1:] == ["    1. one", "    2. two", "    | said", "    a | b"]


def test_what_was_deleted_reads_so(w):
    root = w.post("UANN", "CCASES", "root")
    w.post("UBOB", "CCASES", "reply", thread_ts=root.ts)
    w.delete("UANN", "CCASES", root.ts)

    assert "This message was deleted." in w.transcript("CCASES", root.ts)
