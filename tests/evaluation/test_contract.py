"""The lint and the templates keep to the cases that lie beside the repository."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.case import Revision
from bot.domain.post import digest
from bot.domain.reply_text import Level
from bot.domain.review import findings
from bot.domain.understanding import Facts
from bot.evaluation.cases import Checked, context_of, known_cases, load
from bot.evaluation.lint_check import check_lint, measured
from bot.language import LangId
from bot.llm import TemplateWriter
from tests.prompts.cases import a_case, a_policy

QUALITY = Path(__file__).resolve().parents[3] / "shared" / "quality"
LANGUAGES = LangId()


@pytest.fixture(autouse=True)
def _cases():
    if QUALITY.is_dir():
        return
    if os.environ.get("CI"):
        pytest.fail(f"CI must have the reply cases beside the repository: {QUALITY}")
    pytest.skip(f"The reply cases are not beside the repository: {QUALITY}")


@pytest.mark.parametrize("name", ["reply_cases.yaml", "injections.yaml"])
def test_every_good_reply_passes_and_every_bad_one_raises_its_rules(name):
    code, told = check_lint(QUALITY / name, LANGUAGES)

    assert code == 0, told


@pytest.mark.parametrize("language", ["en", "pl", "ru", "lt"])
async def test_the_templates_write_for_every_case_what_the_lint_lets_through(language):
    told = load(QUALITY / "reply_cases.yaml")
    now = datetime.fromisoformat(told["now"]).astimezone(UTC)
    for known in known_cases(told):
        context = context_of(known, now)
        facts = Facts(
            context.facts, known.texts("unknowns"), context.fault, known_remedy(known), context.deadline, language
        )
        asked = {"platform": context.platform, "severity": context.severity, "author": known.text("author")}
        case = a_case(context.post, language=known.text("lang"), facts=facts, **asked)
        draft = await TemplateWriter(LANGUAGES).draft(case, a_policy(language), now)
        revision = Revision(1, 1, draft, digest(draft.text), now)

        blocks = [f for f in findings(case, revision, a_policy(language)) if f.level is Level.BLOCK]
        # The writer may offer no more than stands; what the case's own compensation would allow is not promised here.
        [outcome] = measured(
            [Checked(known.name, "draft", draft.text, frozenset(), replace(context, language=language, grants=()))],
            LANGUAGES,
        )

        assert blocks == [], (known.name, draft.text)
        assert [f for f in outcome.found if f.level is Level.BLOCK and f.rule not in {"R27", "R32"}] == [], draft.text


def known_remedy(known):
    remedy = known.told.get("remedy")
    return remedy["text"] if remedy else ""
