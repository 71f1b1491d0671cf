"""A pattern that is tried only where it can begin finds what the plain one finds, in less time."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import lexicon, lexicon_asking, lexicon_blame, lexicon_quarrel, lexicon_reproach, lexicon_time
from bot.domain.beginnings import AtWords, beginnings
from bot.domain.wording import fold
from bot.evaluation.cases import read
from tests.evaluation.test_unseen import UNSEEN

MODULES = (lexicon, lexicon_asking, lexicon_blame, lexicon_quarrel, lexicon_reproach, lexicon_time)
HEAD, TAIL = r"\b(?=\w)", r"(?!\w)"

signs = st.sampled_from("abc1 ")
atoms = st.one_of(
    st.text("abc1", min_size=1, max_size=4),
    st.sampled_from((r"\w", r"\d", r"[ab]", r"[a-c]", r"[^a]", ".", r"\b", "(?=a)", "(?!b)", "(?<!c)", " ", " ?")),
)
patterns = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        inner.map(lambda one: f"(?:{one})?"),
        inner.map(lambda one: f"(?:{one}){{1,2}}"),
    ),
    max_leaves=8,
)

pytestmark = pytest.mark.usefixtures("untraced")


@pytest.fixture(scope="module")
def replies():
    """All replies of a language in one text."""
    every = list(read(UNSEEN))
    languages = {reply.context.language for reply in every}
    return {name: fold(" ".join(r.text for r in every if r.context.language == name)) for name in languages}


def spans(found):
    return [match.span() for match in found]


@given(st.lists(patterns, min_size=1, max_size=4), st.text(signs, max_size=30))
def test_it_finds_what_the_plain_pattern_finds(parts, text):
    plain = re.compile(f"{HEAD}(?:{'|'.join(parts)}){TAIL}")

    assert spans(AtWords(parts, tail=TAIL).finditer(text)) == spans(plain.finditer(text))


@given(st.lists(patterns, min_size=1, max_size=4), st.text(signs, max_size=30))
def test_its_places_are_where_the_plain_pattern_matches(parts, text):
    plain = re.compile(f"{HEAD}(?:{'|'.join(parts)}){TAIL}")

    assert AtWords(parts, tail=TAIL).places(text) == [n for n in range(len(text)) if plain.match(text, n)]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_no_word_of_the_lexicons_is_missed(module, replies):
    for name, words in vars(module).items():
        for language, parts in words.items() if name.isupper() and isinstance(words, dict) else ():
            plain = re.compile(f"{HEAD}(?:{'|'.join(parts)}){TAIL}")
            text = replies.get(language) or " ".join(replies.values())
            assert spans(AtWords(parts, tail=TAIL).finditer(text)) == spans(plain.finditer(text)), (name, language)


def test_a_beginning_is_told_as_far_as_it_is_certain():
    assert beginnings(r"sorry") == {"sor"}
    assert beginnings(r"(?:we |i )?regret\w*") == {"reg", "we ", "i r"}
    assert beginnings(r"dms?\b") == {"dm", "dms"}
    assert beginnings(r"[ab]\w+") == {"a", "b"}
    assert beginnings(r"a+b") == {"a"}
    assert beginnings(r"(?<!x)\bno+") == {"no"}


def test_what_can_begin_with_anything_is_tried_everywhere():
    assert beginnings(r"\w+ team") == frozenset()
    assert spans(AtWords([r"\w+ team", "yours"]).finditer("yours, the team")) == [(0, 5), (7, 15)]
