"""Untrusted text is shown whole and does nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.views.escape import brief, hidden, label, mrkdwn, pieces, plain, quoted_blocks, size, verbatim_blocks
from tests.views.slack_limits import texts

NASTY = st.text(st.sampled_from("<>&!@#*_~`:|x \n‮‍👩🏽é‎⟦") | st.characters(), max_size=300)
LOOK_ALIKES = str.maketrans({"∗": "*", "ˍ": "_", "∼": "~", "ˋ": "`", "∶": ":", "›": ">"})


@given(NASTY)
def test_no_control_sequence_of_slack_survives(text):
    shown = mrkdwn(text)

    assert "<" not in shown
    assert ">" not in shown
    assert not re.search(r"&(?!amp;|lt;|gt;)", shown)
    assert not re.search(r"[*_~`]", shown)
    assert not re.search(r":[\w+'-]+:", shown)
    assert not shown.startswith("&gt;")


@given(st.text(st.sampled_from("<>&!@#*_~`:|x y"), max_size=200))
def test_nothing_of_a_text_is_lost_when_it_is_made_harmless(text):
    shown = mrkdwn(text).translate(LOOK_ALIKES)

    assert shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    ["<!channel>", "<!here|now>", "<@U123>", "<#C123|general>", "<https://evil.example|https://bank.example>"],
)
def test_mentions_and_links_of_a_stranger_are_words(text):
    assert mrkdwn(text) == text.replace("<", "&lt;").replace(">", "&gt;")


def test_a_line_of_a_stranger_does_not_become_a_quotation():
    assert mrkdwn("> pay now") == "› pay now"


@given(NASTY)
def test_what_is_invisible_is_shown(text):
    assert not hidden(plain(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a‮b", "a⟦U+202E⟧b"),
        ("zero​width", "zero⟦U+200B⟧width"),
        ("nul\0", "nul⟦U+0000⟧"),
        ("‏", "⟦U+200F⟧"),
        ("tag\U000e0041", "tag⟦U+E0041⟧"),
        ("two\nlines\tand", "two\nlines\tand"),
        ("👩‍👧 and ❤️", "👩‍👧 and ❤️"),
        ("a‍b", "a⟦U+200D⟧b"),
        ("ąžщ", "ąžщ"),
    ],
)
def test_invisible_characters_get_names_and_visible_ones_stay(text, shown):
    assert plain(text) == shown


@given(st.text(max_size=400), st.integers(1, 60))
def test_pieces_put_together_are_the_text(text, limit):
    assert "".join(pieces(text, limit)) == text


@given(st.text(min_size=1, max_size=400), st.integers(6, 60))
def test_no_piece_is_larger_than_asked(text, limit):
    assert all(size(piece) <= limit for piece in pieces(text, limit))


@pytest.mark.parametrize("whole", ["👩‍👩‍👧‍👦", "👍🏽", "🇱🇹", "é̂", "❤️"])
def test_what_a_reader_takes_for_one_character_is_not_cut(whole):
    cut = list(pieces(whole * 40, 25))

    assert len(cut) > 1
    assert all(piece == whole * (len(piece) // len(whole)) for piece in cut)


def test_a_text_is_cut_at_a_paragraph_before_a_line_before_a_word():
    text = "one two\n\nthree\nfour five six"

    assert next(pieces(text, 14)) == "one two\n\n"
    assert next(pieces("a" * 10 + "\n" + "b b" * 5, 16)) == "a" * 10 + "\n"


@given(st.text(max_size=6000))
def test_verbatim_blocks_hold_exactly_the_text(text):
    assert "".join(texts(verbatim_blocks(text))) == text


def test_a_long_text_becomes_several_blocks_and_none_is_too_long():
    text = "Ž&<" * 10_000

    blocks = verbatim_blocks(text)

    assert "".join(texts(blocks)) == text
    assert all(size("".join(texts(block))) <= 3000 for block in blocks)


def test_a_quoted_post_shows_its_invisible_characters():
    assert list(texts(quoted_blocks("abc‮def"))) == ["abc⟦U+202E⟧def"]


@given(NASTY, st.integers(30, 200))
def test_a_label_is_never_longer_than_asked(text, limit):
    assert len(label(text, limit)) <= limit


def test_what_is_left_out_is_counted():
    assert brief("a" * 100, 40) == "a" * 28 + "… (+72)"
    assert brief("short", 40) == "short"
