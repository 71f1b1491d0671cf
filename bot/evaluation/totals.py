"""What many tried cases come to, by language and together, and whether that is good enough."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.domain.understanding import Maker
from bot.evaluation.parts import SHOWN
from bot.evaluation.thresholds import Thresholds
from bot.evaluation.trial import Broken, Tokens, Trial

ALL: Final = "all"


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures of some cases. `to_a_person` are those for which the product writes no draft."""

    cases: int
    by_model: int
    to_a_person: int
    blocks: int
    warnings: int
    forbidden: int
    wanted: int
    missing: int
    weighed: int
    agreed: int
    underrated: int
    reviewed: int | None
    judged: int
    scores: int
    tokens: Tokens
    judge_tokens: Tokens | None
    seconds: float

    @property
    def agreement(self) -> float | None:
        return self.agreed / self.weighed if self.weighed else None

    @property
    def complete(self) -> float | None:
        """The share of the parts that were asked for and that words can show."""
        return 1 - self.missing / self.wanted if self.wanted else None

    @property
    def judge(self) -> float | None:
        return self.scores / self.judged if self.judged else None


def totals(trials: Sequence[Trial]) -> Totals:
    reviewed = [len(t.reviewed) for t in trials if t.reviewed is not None]
    scores = [t.score for t in trials if t.score is not None]
    judging = [t.judge_tokens for t in trials if t.judge_tokens is not None]
    drafted = [t for t in trials if t.draft]
    return Totals(
        cases=len(trials),
        by_model=sum(t.draft is not None and t.draft.maker is Maker.MODEL for t in trials),
        to_a_person=len(trials) - len(drafted),
        blocks=sum(len(t.blocks) for t in trials),
        warnings=sum(len(t.warnings) for t in trials),
        forbidden=sum(len(t.forbidden) for t in trials),
        wanted=sum(part in SHOWN for t in drafted for part in t.wanted),
        missing=sum(len(t.missing) for t in trials),
        weighed=sum(t.agrees is not None for t in trials),
        agreed=sum(t.agrees is True for t in trials),
        underrated=sum(t.underrated for t in trials),
        reviewed=sum(reviewed) if reviewed else None,
        judged=len(scores),
        scores=sum(scores),
        tokens=sum((t.tokens for t in trials), start=Tokens()),
        judge_tokens=sum(judging, start=Tokens()) if judging else None,
        seconds=sum(t.seconds for t in trials),
    )


def by_language(trials: Sequence[Trial]) -> Mapping[str, Totals]:
    """One for each language of the cases, and one for all of them."""
    languages = sorted({trial.language for trial in trials})
    named = {language: totals([t for t in trials if t.language == language]) for language in languages}
    return {**named, ALL: totals(trials)}


def too_little(
    trials: Sequence[Trial], broken: Sequence[Broken], least: Thresholds, *, by_model: bool
) -> Iterator[str]:
    """What is not good enough, each with the option that decides it; `by_model`: a model was asked to draft."""
    of_all = totals(trials)
    if broken:
        yield f"cases that could not be tried: {len(broken)}"
    if not trials:
        yield "No case was tried."
        return
    if of_all.blocks > least.blocks:
        yield f"blocks: {of_all.blocks}, at most {least.blocks} (--max-blocks)"
    if of_all.forbidden:
        yield f"words that their case forbids: {of_all.forbidden}"
    if of_all.agreement is not None and of_all.agreement < least.severity:
        yield f"severity agreement {of_all.agreement:.2f}, at least {least.severity:.2f} (--min-severity)"
    if of_all.complete is not None and of_all.complete < least.parts:
        yield f"{of_all.complete:.2f} of the wanted parts, at least {least.parts:.2f} (--min-parts)"
    if of_all.judge is not None and of_all.judge < least.judge:
        yield f"judge's mean score {of_all.judge:.2f}, at least {least.judge:.2f} (--min-judge)"
    drafted = of_all.cases - of_all.to_a_person
    if by_model and of_all.by_model < least.by_model * drafted:
        yield f"the model wrote {of_all.by_model} of {drafted} drafts, at least {least.by_model:.0%} (--min-by-model)"
    unjudged = [t for t in trials if t.judged is not None and t.score is None]
    if unjudged and not of_all.judged:
        yield f"the judge scored none of {len(unjudged)} replies ({unjudged[0].judged})"
