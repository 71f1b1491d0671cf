"""Tried cases for a terminal and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bot.domain.reply_text import Level
from bot.evaluation.totals import Totals, by_language
from bot.evaluation.trial import Broken, Tokens, Trial
from bot.llm_answer import Problem
from prompts.judge import Judgement

_JUDGE = ("judge", "judge in", "judge out")
_CASES = ("case", "lang", "by", "blocks", "warns", "missing", "severity", "review", *_JUDGE, "in", "out", "s")
_LANGUAGES = (
    *("lang", "cases", "by model", "to a person", "blocks", "warns", "missing", "severity", "underrated", "review"),
    *(*_JUDGE, "in", "out", "s"),
)
_NOTHING = "-"
_LEGEND = (
    "missing: parts that the case or its stage asks for, of those that words can show, and !words that it forbids; "
    "severity: ok, or what the triage said; in, out: tokens of triage, draft and review, judge in, judge out: those "
    "of the judge, ~ where no server counted them all; s: seconds of triage and draft. In the lower table: tokens "
    "and seconds of a case on average."
)


def table(trials: Sequence[Trial], broken: Sequence[Broken]) -> str:
    """A line for each case and for each language."""
    cases = aligned([_CASES, *(_line(trial) for trial in trials)])
    languages = aligned([_LANGUAGES, *(_sum(name, one) for name, one in by_language(trials).items())])
    reasons = [*(f"Not tried: {one.why}" for one in broken), *_reasons(trials)]
    return "\n\n".join(part for part in (cases, languages, "\n".join(reasons), _LEGEND) if part)


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def as_json(
    trials: Sequence[Trial], broken: Sequence[Broken], failures: Sequence[str], told: Mapping[str, str]
) -> dict[str, Any]:
    """Everything that is known of the run, for a program to read; `told` says of what run."""
    return {
        **told,
        "cases": [_case(trial) for trial in trials],
        "broken": [asdict(one) for one in broken],
        "languages": {name: _figures(one) for name, one in by_language(trials).items()},
        "failures": list(failures),
    }


def _line(trial: Trial) -> tuple[str, ...]:
    agrees = {None: _NOTHING, True: "ok", False: f"{trial.severity}≠{trial.expected}"}[trial.agrees]
    absent = [*trial.missing, *(f"!{pattern}" for pattern in trial.forbidden)]
    return (
        trial.name,
        trial.language,
        f"{trial.draft.maker}" if trial.draft else "a person",
        _listed(trial.blocks),
        _listed(trial.warnings),
        _listed(absent),
        agrees,
        _NOTHING if trial.reviewed is None else str(len(trial.reviewed)),
        _NOTHING if trial.judged is None else str(trial.score or trial.judged),
        *_both(trial.judge_tokens),
        *_both(trial.tokens),
        f"{trial.seconds:.1f}",
    )


def _sum(name: str, of: Totals) -> tuple[str, ...]:
    cases = of.cases or 1
    return (
        name,
        str(of.cases),
        str(of.by_model),
        str(of.to_a_person),
        str(of.blocks),
        str(of.warnings),
        f"{of.missing} of {of.wanted}",
        _share(of.agreement),
        str(of.underrated),
        _NOTHING if of.reviewed is None else str(of.reviewed),
        _share(of.judge),
        *_both(of.judge_tokens, cases),
        *_both(of.tokens, cases),
        f"{of.seconds / cases:.1f}",
    )


def _reasons(trials: Sequence[Trial]) -> Iterator[str]:
    """What a person would look up next: the words that block, the problems, and what reviewer and judge quote."""
    for trial in trials:
        if trial.problem and trial.problem != Problem.NO_KEY:
            yield f"{trial.name}: without the model ({trial.problem})."
        for finding in trial.found:
            if finding.level is Level.BLOCK:
                yield f"{trial.name}: {finding.rule} blocks it{_about(finding.detail, finding.span)}."
        for finding in trial.reviewed or ():
            yield f"{trial.name}: reviewer, {finding.rule}{_about(finding.detail, finding.span)}."
        if isinstance(trial.judged, Judgement):
            first = trial.judged.reasons[0]
            yield f"{trial.name}: judge, {trial.judged.score}{_about(first.why, first.quote)}."


def _about(detail: str, span: str) -> str:
    said = f" ({_plain(detail)})" if detail else ""
    return f"{said} on “{_plain(span)}”" if span.strip() else said


def _plain(text: str) -> str:
    """On one line, and without what a terminal would obey: it may be a model's word."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())[:80]


def _case(trial: Trial) -> dict[str, Any]:
    """A dataclass knows its fields; what is worked out from them goes beside."""
    return {
        **asdict(trial),
        "blocks": trial.blocks,
        "warnings": trial.warnings,
        "agrees": trial.agrees,
        "score": trial.score,
    }


def _figures(of: Totals) -> dict[str, Any]:
    return {**asdict(of), "agreement": of.agreement, "complete": of.complete, "judge": of.judge}


def _both(tokens: Tokens | None, cases: int = 1) -> tuple[str, str]:
    """In and out, of each of so many cases."""
    if tokens is None:
        return _NOTHING, _NOTHING
    guess = "~" if tokens.guessed else ""
    return f"{guess}{tokens.input // cases}", f"{guess}{tokens.output // cases}"


def _listed(words: Sequence[str]) -> str:
    return " ".join(words) or _NOTHING


def _share(share: float | None) -> str:
    return _NOTHING if share is None else f"{share:.2f}"
