"""The templates answer every case of a file so that the lint lets it through, whatever language they answer in."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.case import Revision
from bot.domain.platforms import Platform
from bot.domain.post import digest
from bot.domain.reply_text import Level
from bot.domain.review import findings
from bot.domain.understanding import Facts, Fault, Severity, Stage
from bot.language import LangId
from bot.llm import TemplateWriter
from prompts.playbook import LANGUAGES, packaged
from tests.prompts.cases import a_case, a_policy

HERE = Path(__file__).resolve()
OWN = HERE.with_name("reply_cases.yaml")
BESIDE = HERE.parents[3] / "shared" / "quality" / "reply_cases.yaml"
DETECTS = LangId()
# What a person has to weigh: the post is too short or too general for a word of it to come back.
MAY_WARN = {"R25"}


def told_in(path):
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    return datetime.fromisoformat(told["now"]).astimezone(UTC), told["cases"]


def texts(listed):
    return tuple(one["text"] if isinstance(one, dict) else one for one in listed or ())


def stated(told, language=""):
    """The case as a person has stated it in the window."""
    due, remedy, extra = told["deadline"], told["remedy"], told.get("compensation")
    facts = Facts(
        confirmed=texts(told["facts"]),
        unknowns=texts(told["unknowns"]),
        fault=Fault(told["fault"]),
        remedy=remedy["text"] if isinstance(remedy, dict) else remedy,
        deadline=datetime.fromisoformat(due).astimezone(UTC) if due else None,
        language=language,
        stage=Stage(told["stage"]),
    )
    platform = told["platform"] if told["platform"] in set(Platform) else Platform.OTHER
    given = (GrantTerms(GrantKind.GIFT, what=extra["text"]),) if extra else ()
    return a_case(
        told["post"],
        language=told["lang"],
        platform=Platform(platform),
        author=told["author"],
        severity=Severity(told["severity"]),
        facts=facts,
        grants=given,
        rounds=1 + len(told.get("earlier") or ()),
    )


async def replies(path, language=None, drafts=1):
    """Each case with its drafts, as the product writes and judges them."""
    now, cases = told_in(path)
    for told in cases:
        spoken = language or told["lang"]
        policy = a_policy(told["lang"])
        case = stated(told, spoken)
        for number in range(drafts):
            draft = await TemplateWriter(DETECTS).draft(replace(case, drafts_asked=number), policy, now)
            revision = Revision(1, len(case.rounds), draft, digest(draft.whole), now)
            yield told["id"], case, draft, findings(case, revision, policy)


def files_there():
    return [path for path in (OWN, BESIDE) if path.is_file()]


@pytest.mark.parametrize("path", files_there(), ids=lambda path: path.parent.name)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_case_gets_a_reply_that_the_lint_blocks_whatever_language_it_is_answered_in(path, language):
    async for name, _, draft, found in replies(path, language, drafts=2):
        assert [f for f in found if f.level is Level.BLOCK] == [], (name, draft.text)


async def test_in_the_authors_language_there_is_not_even_a_warning():
    async for name, _, draft, found in replies(OWN, drafts=3):
        assert {f.rule for f in found} <= MAY_WARN, (name, found, draft.text)


@pytest.mark.parametrize("path", files_there(), ids=lambda path: path.parent.name)
async def test_every_reply_shows_where_it_does_what_its_stage_asks(path):
    async for name, case, draft, _ in replies(path):
        assert [part for part, _ in draft.spans] == list(packaged().plan(case.stage).must)
        assert all(words and words in draft.text for _, words in draft.spans), (name, draft.spans)


async def test_all_stages_are_tried_in_all_languages():
    _, cases = told_in(OWN)

    assert {(told["lang"], told["stage"]) for told in cases} == {(a, str(b)) for a in LANGUAGES for b in Stage}
