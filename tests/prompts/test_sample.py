"""Replies are tried on cases that are alike, wherever they are tried."""

from dataclasses import fields, replace

from bot.domain.case import Case, Status
from bot.domain.ids import BrandId
from bot.domain.platforms import Platform
from bot.domain.policy import Policy
from bot.domain.post import Post
from bot.evaluation.cases_file import Known
from bot.evaluation.entries import entry_of
from bot.playbook_file import rendering
from prompts.playbook import packaged
from prompts.sample import sample
from tests.evaluation.entries import an_entry
from tests.prompts.cases import THURSDAY

POSTS = (Post("Late.", "Ann", Platform.X), Post("Still late.", "Ann", Platform.X))
ASKED_OF = ("understanding", "facts", "drafts_asked", "revisions", "grants", "published")
"""What a trial is about; the rest it has from the sample."""


def test_a_sample_is_an_open_case_of_nobodys_with_all_that_its_author_wrote():
    case = sample(POSTS, BrandId("cups"), THURSDAY, 7)

    assert (case.id.number, case.brand, case.status) == (7, "cups", Status.OPEN)
    assert (case.opened_by, case.owner, case.thread_ts) == (None, None, None)
    assert [(r.number, r.post.text, r.at) for r in case.rounds] == [
        (1, "Late.", THURSDAY),
        (2, "Still late.", THURSDAY),
    ]


def test_who_measures_and_who_checks_a_playbook_try_the_same_sort_of_case(monkeypatch):
    tried = []
    monkeypatch.setattr(rendering, "findings", lambda case, *_: tried.append(case) or ())
    list(rendering.flaws(packaged(), ()))
    measured = entry_of(Known("c1", an_entry()), 1, THURSDAY, Policy()).case

    for case in (measured, tried[0]):
        plain = sample([r.post for r in case.rounds], case.brand, case.opened_at, case.id.number)
        known = {f.name: getattr(case, f.name) for f in fields(Case) if f.name in ASKED_OF}
        assert case == replace(plain, **known)
