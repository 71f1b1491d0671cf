"""Whatever comes in, Slack takes what we say, and nobody is pinged by a stranger."""

from dataclasses import replace

import pytest

from bot.domain.authority import GrantKind
from bot.domain.case import GrantState, Handed, TakenBack
from bot.domain.effects import Kind
from bot.domain.hindsight import Alike, History, Usual
from bot.domain.post import Post, Round
from bot.domain.remarks import About, Remark, Review
from bot.domain.reply_context import Finding, Level
from bot.domain.understanding import Facts, Grievance, Maker, Told
from handlers.views import draft as draft_module
from handlers.views import names
from handlers.views.escape import plain
from handlers.views.messages import SlackViews, link
from handlers.views.words import LANGUAGES
from tests.views.cases import (
    CEO,
    NOON,
    approved,
    closed,
    drafted,
    euros,
    grant,
    later,
    opened,
    policy,
    replied,
    revision,
    say,
    stories,
    understanding,
)
from tests.views.slack_limits import check_message, parts, texts

STORIES = {name: (told, case) for name, told, case in stories()}
EVIL = {
    "channel": "<!channel> <!here> <!everyone> <@UEVIL> <#C9|x> <https://evil.example|bank> *b* _i_ ~s~ `c` :x: "
    * 400,
    "right to left": "‮مرحبا​" * 5000,
    "one long word": "ą" * 40_000,
    "entities": "&<>" * 13_000,
    "emoji": "👩‍👩‍👧‍👦" * 5000,
    "lines": "\n" * 40_000,
    "blank": " ",
}


def render(told, case, language="en", **changes):
    return SlackViews().render(told, case, policy(language, **changes), later(hours=30))


def evil_case(text):
    """Every free text of a case is the given one."""
    read = understanding(
        grievances=(Grievance(text, text),) * 50,
        claims=(Told(text, text),) * 50,
        attempts=(Told(text, text),) * 50,
        emotions=(text,) * 50,
        wants=text,
        questions=(text,) * 50,
        floor=(text,) * 50,
        suggested_cause=text,
        problem=text,
        language=text,
        maker=Maker.TEMPLATE,
    )
    read_again = Review(tuple(Remark(about, text, text) for about in About))
    told = {"promise": text, "offer": text, "problem": text, "language": text, "review": read_again}
    writing = revision(text=text, translation=text, **told)
    evil = {
        "reason": text,
        "terms": replace(grant(kind=GrantKind.GIFT).terms, what=text),
        "part_of": text,
        "cover": text,
        "handed": None,
        "customer": text,
        "history": History(10**9, (euros(10**13),) * 5),
        "usual": Usual((Alike(1, (text,) * 9, euros(10**13), text),) * 3, euros(1), euros(2), text),
    }
    back = TakenBack(CEO, NOON, text)
    given = [grant(s, n, **evil, back=back) for n, s in enumerate(GrantState, 1)]
    given.append(grant(GrantState.SPENT, len(given) + 1, **(evil | {"handed": Handed(CEO, NOON, text)})))
    case = approved(writing, understanding=read, grants=tuple(given * 10), similar=tuple(range(200)))
    yes = replace(case.approvals[0], override=text)
    post = Post(text, author=text, link="https://example.com/" + text)
    facts = Facts((text,), (text,), remedy=text, language=text)
    return replace(case, approvals=(yes,), rounds=(Round(1, post, NOON),), facts=facts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", STORIES)
def test_every_message_is_one_that_slack_takes(name, language):
    for message in render(*STORIES[name], language):
        check_message(message)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", EVIL)
def test_extreme_texts_stay_inside_the_limits(name, language):
    case = evil_case(EVIL[name])
    end = replace(closed().closing, reason=EVIL[name], cause=EVIL[name])
    for told, shown in (
        *((say(case, kind), case) for kind in (Kind.DRAFT, Kind.COPY, Kind.ASK, Kind.POST, Kind.CARD)),
        *((say(case, Kind.GRANT, str(n)), case) for n in range(1, 9)),
        (say(case, Kind.REMINDER, args={"n": "7", "also": "UANN UBOB"}), case),
        (say(case, Kind.SUMMARY), replace(case, closing=end)),
        (say(case, Kind.CARD), replace(case, closing=end)),
    ):
        for message in render(told, shown, language):
            check_message(message)


@pytest.mark.parametrize("name", EVIL)
def test_nothing_of_a_strangers_text_pings_or_links(name):
    case = evil_case(EVIL[name])
    for kind in (Kind.DRAFT, Kind.COPY, Kind.POST, Kind.CARD, Kind.GRANT, Kind.SUMMARY):
        shown = replace(case, closing=replace(closed().closing, reason=EVIL[name]))
        for message in render(say(case, kind), shown):
            said = " ".join(_mrkdwn(list(message.blocks)))
            assert "UEVIL>" not in said
            for word in ("<!channel", "<!here", "<!everyone", "<@UEVIL", "<#C9", "<https"):
                assert word not in said
            assert "UEVIL" not in message.text


def _mrkdwn(block):
    if isinstance(block, dict):
        if block.get("type") == "mrkdwn":
            yield block["text"]
        for value in block.values():
            yield from _mrkdwn(value)
    elif isinstance(block, list):
        for value in block:
            yield from _mrkdwn(value)


def rich(messages):
    """The rich text of several messages, put together."""
    blocks = [block for message in messages for block in message.blocks if block["type"] == "rich_text"]
    return "".join(texts(blocks))


@pytest.mark.parametrize("name", EVIL)
def test_the_text_to_copy_is_exactly_the_approved_one(name):
    case = evil_case(EVIL[name])

    assert rich(render(say(case, Kind.COPY), case)) == EVIL[name]


@pytest.mark.parametrize("name", EVIL)
def test_the_post_is_shown_whole(name):
    case = evil_case(EVIL[name])

    assert rich(render(say(case, Kind.POST), case)) == plain(EVIL[name])


def test_a_draft_and_its_translation_are_shown_whole():
    case = drafted(revision(text="Ž" * 6000, translation="t" * 6000))

    assert rich(render(say(case, Kind.DRAFT), case)) == "Ž" * 6000 + "t" * 6000


@pytest.mark.parametrize("count", [500, 60])
def test_many_findings_fit_and_none_is_left_out_unsaid(count, monkeypatch):
    found = [Finding(f"R{n:02}", Level.WARN if n % 2 else Level.BLOCK, f"span {n} <!channel>") for n in range(count)]
    monkeypatch.setattr(draft_module, "findings", lambda case, revision, policy: tuple(found))

    (message,) = render(say(drafted(), Kind.DRAFT), drafted())

    check_message(message)
    said = " ".join(texts(list(message.blocks)))
    assert f"*{count} findings:*" in said
    assert f"and {count - 8} more" in said


def test_as_many_parts_are_shown_again_as_were_posted():
    text = "Ž" * 9000
    before = drafted(revision(text=text))
    after = drafted(revision(text=text, void="rejected"), grants=(grant(GrantState.GRANTED),))
    out = replace(replied(), revisions=(revision(text=text),))

    counts = {len(render(say(case, Kind.DRAFT), case)) for case in (before, after, out)}

    assert len(counts) == 1


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://a.example/", "https://u:p@bank.example/", "https://", "/relative"]
)
def test_only_web_addresses_become_buttons(url):
    case = opened(rounds=(Round(1, Post("text", link=url), NOON),))

    (card,) = render(say(case, Kind.CARD, "0"), case)

    assert names.LINK not in [button["action_id"] for button in parts(list(card.blocks), "button")]


def test_the_button_to_the_post_says_where_it_leads():
    case = opened(rounds=(Round(1, Post("text", link="https://раураl.example/pay"), NOON),))

    (card,) = render(say(case, Kind.CARD, "0"), case)

    assert "Open on xn--" in str(card.blocks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_post_handed_over_again_gets_its_case_named(language):
    message = link(opened(), policy(language))

    check_message(message)
    assert "#142" in " ".join(texts(list(message.blocks)))


def test_an_owner_known_only_by_e_mail_is_shown_as_text():
    case = opened(owner="ann@example.com")

    (card,) = render(say(case, Kind.CARD, "0"), case)

    assert "ann@example.com" in str(card.blocks)
    assert "<@ann" not in str(card.blocks)


def test_no_notification_holds_a_strangers_words():
    case = evil_case("STRANGER " * 5)
    for kind in (Kind.DRAFT, Kind.COPY, Kind.ASK, Kind.POST, Kind.CARD, Kind.GRANT):
        for message in render(say(case, kind), case):
            assert "STRANGER" not in message.text
