"""Every finding is told in a sentence of its own, so that a hint never reads as an accusation."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from handlers.views.words import Words

DOMAIN = Path(__file__).parents[2] / "bot" / "domain"
BUILDERS = frozenset(("Finding", "_finding", "_framed"))

# Here the rule's own sentence says exactly what was found.
SAME = frozenset(
    {
        ("R13", "no_grant"),
        ("R19", "control"),
        ("R19", "link"),
        ("R20", "mixed"),
        ("R22", "canary"),
        ("R22", "internal"),
    }
    | {("R31", "wide")}
)


def pairs() -> Iterator[tuple[str, str]]:
    """The rule and the detail of each finding that the source can make with fixed words."""
    for path in sorted(DOMAIN.glob("reply_*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in BUILDERS:
                yield from made(node)


def made(call: ast.Call) -> Iterator[tuple[str, str]]:
    rules = [v for v in values(call.args[0]) if v.startswith("R") and v[1:3].isdigit()]
    named = {one.arg: one.value for one in call.keywords}
    detail = call.args[3] if len(call.args) > 3 else named.get("detail")
    told = list(values(detail)) if detail is not None else [""]
    if call.func.id == "_framed" or "mild" in named:
        told = ["wide"]
    yield from ((rule, one) for rule in rules for one in told)


def values(node: ast.expr | None) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from values(node.body)
        yield from values(node.orelse)


PAIRS = sorted(set(pairs()))


def test_the_source_makes_findings_with_fixed_details():
    assert {("R03", "wide"), ("R11", "wide"), ("R05", "promise_missing"), ("R28", "post")} <= set(PAIRS)


@pytest.mark.parametrize(("rule", "detail"), PAIRS)
@pytest.mark.parametrize("language", ["en", "pl", "ru", "lt"])
def test_each_finding_has_its_own_sentence_in_each_language(language, rule, detail):
    say = Words(language)

    assert say.has(f"rule-{rule}-{detail}" if detail and (rule, detail) not in SAME else f"rule-{rule}")
