"""What `amends eval` can be asked, on the command line."""

import argparse
from collections.abc import Callable

from bot.evaluation.thresholds import Thresholds

_NAMED = " that OPENAI_API_KEY, OPENAI_BASE_URL and AMENDS_MODEL name"


def add_eval(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    evaluate = commands.add_parser("eval", help="measure what the bot writes, and its checks, on a file of cases")
    evaluate.add_argument(
        "file", nargs="?", metavar="FILE", help="draft a reply to every case in it, and measure them"
    )
    evaluate.add_argument(
        "--check-lint", metavar="FILE", help="what each rule finds and misses in that file; no model"
    )
    evaluate.add_argument(
        "--drafter",
        choices=("model", "template"),
        default="model",
        help=f"who writes: the model{_NAMED} (default), or the playbook's templates",
    )
    evaluate.add_argument("--judge", choices=("model",), help=f"score every reply from 1 to 5 by the model{_NAMED}")
    evaluate.add_argument(
        "--judge-model",
        metavar="MODEL",
        help="another model at the same address for --judge (default: the one that drafts, and who judges their own "
        "text flatters it)",
    )
    evaluate.add_argument("--json", metavar="OUT", help="write everything into that file as well")
    evaluate.add_argument("--limit", type=_number(1), metavar="N", help="only the first N cases")
    _add_thresholds(evaluate)


def least_of(asked: argparse.Namespace) -> Thresholds:
    return Thresholds(
        blocks=asked.max_blocks,
        severity=asked.min_severity,
        parts=asked.min_parts,
        judge=asked.min_judge,
        by_model=asked.min_by_model,
    )


def _add_thresholds(evaluate: argparse.ArgumentParser) -> None:
    usual = Thresholds()
    bounds = evaluate.add_argument_group("exit with 1", "when the figures of all cases together are beyond these")
    bounds.add_argument(
        "--max-blocks", type=_number(0), default=usual.blocks, metavar="N", help="blocks of the lint (default 0)"
    )
    shares = (
        ("--min-severity", usual.severity, "share of cases weighed as the file says"),
        ("--min-parts", usual.parts, "share of wanted parts found"),
        ("--min-by-model", usual.by_model, "share of drafts by the model itself, with --drafter model"),
    )
    for name, default, told in shares:
        bounds.add_argument(
            name, type=_within(0, 1), default=default, metavar="S", help=f"{told} (default {default:g})"
        )
    bounds.add_argument(
        "--min-judge",
        type=_within(1, 5),
        default=usual.judge,
        metavar="M",
        help=f"mean score, with --judge (default {usual.judge:g})",
    )


def _number(least: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or int(text) < least:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from {least} on")
        return int(text)

    return read


def _within(least: float, most: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is not a number from {least:g} to {most:g}")
        return value

    return read
