"""What buttons and windows carry comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.views.names import FOUR_HOURS, Ref, read_ref, ref, snooze_choice

NUMBERS = st.integers(0, 10**9)


@given(st.integers(1, 10**9), NUMBERS, NUMBERS, st.text("0123456789abcdef", max_size=64))
def test_a_reference_comes_back_as_it_was_sent(case, revision, grant, digest):
    text = ref(case, revision=revision, grant=grant, digest=digest)

    assert read_ref(text) == Ref(case, revision, grant, digest[:16])
    assert len(text) <= 150


@given(st.text(max_size=250))
def test_any_other_text_is_no_reference(text):
    assert read_ref(text) is None or "{" in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "home",
        "{",
        "[]",
        "{}",
        '{"c":"1"}',
        '{"c":-1}',
        '{"c":0}',
        '{"c":true}',
        '{"c":1,"h":5}',
        '{"c":1.5}',
        '{"c":1',
    ],
)
def test_a_broken_reference_is_refused(text):
    assert read_ref(text) is None


def test_a_snooze_option_names_the_time_and_the_case():
    value = f"{FOUR_HOURS}:{ref(142)}"

    assert snooze_choice(value) == FOUR_HOURS
    assert read_ref(value) == Ref(142)
