"""Personal data is recognised by its form, and its placeholder may not stand in a reply either."""

import pytest

from bot.domain.personal import PLACEHOLDERS, Sort, personal_in
from bot.domain.reply_text import Level, ReplyContext, lint


def sorts(text):
    return {text[piece.start : piece.end]: piece.sort for piece in personal_in(text)}


@pytest.mark.parametrize("sort", Sort)
def test_a_placeholder_in_a_reply_stands_against_its_approval(sort):
    reply = f"We are sorry. We will call [{PLACEHOLDERS[sort]} 1] by Friday 18:00."
    blocked = {f.rule for f in lint(reply, ReplyContext(language="en")) if f.level is Level.BLOCK}

    assert "R21" in blocked


@pytest.mark.parametrize(
    ("written", "sort"),
    [
        ("500100732259", Sort.PERSON),
        ("500100732258", Sort.PHONE),
        ("44051401458", Sort.PERSON),
        ("33309240064", Sort.PERSON),
        ("45 09 123456", Sort.PERSON),
        ("4509 123456", Sort.PERSON),
        ("600 100 200", Sort.PHONE),
        ("600 100 200 611 222 333", Sort.PHONE),
    ],
)
def test_a_number_is_told_by_its_check_digits_and_its_groups(written, sort):
    assert sorts(f"it is {written}") == {written: sort}


@pytest.mark.parametrize("text", ["4111111111111112", "3.5.2026", "1 200 000 zł", "in 2019-2024", "v1.23456789"])
def test_other_numbers_are_nobodys(text):
    assert sorts(text) == {}
