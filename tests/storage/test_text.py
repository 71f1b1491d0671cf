"""Text is stored as it came; only what no database holds is replaced, visibly."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.text import canonical, clean, clean_value

ANY_TEXT = st.text(st.characters(codec=None) | st.sampled_from(["\x00", "\ud800", "\udfff"]))


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("", ""),
        ("Kawa była zimna ☕ 👨‍👩‍👧 \u202e\u200b\t\n\x1f", "Kawa była zimna ☕ 👨‍👩‍👧 \u202e\u200b\t\n\x1f"),
        ("a\x00b", "a⟦U+0000⟧b"),
        ("\ud83d", "⟦U+D83D⟧"),
        ("\\u0000", "\\u0000"),
    ],
)
def test_only_what_cannot_be_stored_is_replaced(text, stored):
    assert clean(text) == stored


@given(ANY_TEXT)
def test_every_text_can_be_stored_and_cleaning_it_again_changes_nothing(text):
    once = clean(text)

    assert "\x00" not in once.encode().decode()
    assert clean(once) == once


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | ANY_TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner),
    max_leaves=10,
)


@given(VALUES)
def test_a_stored_value_comes_back_and_has_one_spelling(value):
    text = canonical(value)

    assert json.loads(text) == clean_value(value)
    assert canonical(json.loads(text)) == text
