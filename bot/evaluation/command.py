"""`amends eval`: a file of cases, drafted and measured, or the lint alone."""

import asyncio
import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bot.clock import SystemClock
from bot.domain.policy import Policy
from bot.evaluation.cases_file import BadFile, Known, check_case, load, moment_of
from bot.evaluation.entries import Entry, entry_of
from bot.evaluation.judge import ModelJudge
from bot.evaluation.lint_check import check_lint
from bot.evaluation.options import least_of
from bot.evaluation.progress import Progress
from bot.evaluation.report import as_json, table
from bot.evaluation.reviewer import reviewer_of
from bot.evaluation.totals import too_little
from bot.evaluation.trial import Bench, Broken, Count, Trial
from bot.language import LangId
from bot.llm import ModelWriter, TemplateWriter
from bot.llm_client import Chat
from bot.ports import Clock
from bot.settings import NAMES, Settings
from bot.start import CannotStart, load_policy

MODEL_SECONDS: Final = 60.0
"""A measurement may wait longer for a model than a person does: what is slow shows in its own column."""
_OF_A_MODEL: Final = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "AMENDS_MODEL", "AMENDS_POLICY", "AMENDS_REVIEW")


@dataclass
class Run:
    """What has come of it so far; it outlives Ctrl-C."""

    trials: list[Trial] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    stopped: bool = False


def evaluate(asked: Namespace, environ: Mapping[str, str]) -> int:
    """The exit code: 0 when all is good enough, 1 when not, 2 when it could not be measured, 130 when stopped."""
    if bool(asked.file) == bool(asked.check_lint):
        return _fail("Name one file of cases: `amends eval FILE`, or `amends eval --check-lint FILE`.")
    if asked.judge_model and not asked.judge:
        return _fail("--judge-model names who judges; say --judge model as well.")
    if asked.check_lint:
        code, told = check_lint(Path(asked.check_lint), LangId())
        print(told, file=sys.stderr if code == 2 else sys.stdout)
        return code
    try:
        return _measured(asked, environ)
    except BadFile as bad:
        return _fail(str(bad))
    except CannotStart as no:
        return _fail(str(no))


def _measured(asked: Namespace, environ: Mapping[str, str]) -> int:
    settings = _settings(asked, environ)
    policy = load_policy(settings.policy_path) if settings.policy_path else Policy()
    clock, run = SystemClock(), Run()
    entries = list(_entries(Path(asked.file), asked.limit, policy, clock, run))
    _writable(asked.json)
    try:
        asyncio.run(_tried(asked, settings, policy, clock, entries, run))
    except KeyboardInterrupt:
        run.stopped = True
    return _told(asked, settings, run)


async def _tried(
    asked: Namespace, settings: Settings, policy: Policy, clock: Clock, entries: Sequence[Entry], run: Run
) -> None:
    progress = Progress(sys.stderr, len(entries))
    async with AsyncExitStack() as stack:
        stack.callback(progress.gone)
        bench = await _bench(asked, settings, policy, clock, stack)
        for done, entry in enumerate(entries):
            progress.at(done, entry.name)
            run.trials.append(await bench.tried(entry))


async def _bench(asked: Namespace, settings: Settings, policy: Policy, clock: Clock, stack: AsyncExitStack) -> Bench:
    languages, count = LangId(), Count()
    languages.warm()
    key, address, model = settings.openai_key or "", settings.openai_base_url, settings.model
    writer: ModelWriter | TemplateWriter = TemplateWriter(languages)
    if asked.drafter == "model":
        writer = ModelWriter(address, key, model, languages, MODEL_SECONDS, meter=count, reviews=settings.review)
        # Loading the client takes most of a second, which is no model's fault.
        writer.warm()
        stack.push_async_callback(writer.aclose)
    judge = ModelJudge(Chat(address, key, asked.judge_model or model), MODEL_SECONDS) if asked.judge else None
    if judge:
        stack.push_async_callback(judge.aclose)
    reviewer = reviewer_of(writer, policy) if isinstance(writer, ModelWriter) else None
    return Bench(writer, policy, clock.steady, count, judge, reviewer)


def _entries(path: Path, limit: int | None, policy: Policy, clock: Clock, run: Run) -> Iterator[Entry]:
    """The cases of the file; one that is broken is kept for the report, and the others go on."""
    told = load(path)
    now = moment_of(Known(str(path), told), "now") or clock.now()
    cases = told.get("cases", [])
    if not cases:
        raise BadFile(f"{path}: there are no cases in it; put what is to be answered under `cases`.")
    for number, case in enumerate(cases[:limit], start=1):
        known = Known(str(case.get("id", f"case {number}")), case)
        try:
            check_case(known)
            yield entry_of(known, number, now, policy)
        except BadFile as bad:
            run.broken.append(Broken(known.name, str(bad)))


def _settings(asked: Namespace, environ: Mapping[str, str]) -> Settings:
    """The model's settings from the environment; nothing here speaks to Slack, so its settings are stand-ins."""
    stand_ins = dict.fromkeys(("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"), "none") | {"AMENDS_CASES_CHANNEL": "C0000"}
    assert stand_ins.keys() <= set(NAMES), "the names that settings know"
    read = Settings.read({**{name: environ[name] for name in _OF_A_MODEL if name in environ}, **stand_ins})
    if not isinstance(read, Settings):
        raise CannotStart("\n".join(map(str, read)))
    if read.openai_key is None and "model" in (asked.drafter, asked.judge):
        raise CannotStart(
            "OPENAI_API_KEY is not set, so there is no model to ask. Set it, and if the model is not OpenAI's "
            f"{read.model}, OPENAI_BASE_URL and AMENDS_MODEL; or use --drafter template, without --judge."
        )
    return read


def _told(asked: Namespace, settings: Settings, run: Run) -> int:
    failures = list(too_little(run.trials, run.broken, least_of(asked), by_model=asked.drafter == "model"))
    model = settings.model if "model" in (asked.drafter, asked.judge) else ""
    told = {"file": asked.file, "drafter": asked.drafter, "model": model, "judge": asked.judge or ""}
    told["judge_model"] = (asked.judge_model or model) if asked.judge else ""
    if asked.json:
        content = as_json(run.trials, run.broken, failures, told) | {"stopped": run.stopped}
        Path(asked.json).write_bytes(_bytes(json.dumps(content, ensure_ascii=False, indent=1) + "\n"))
    if run.trials or run.broken:
        print(_bytes(table(run.trials, run.broken)).decode())
    print("\nStopped before the end." if run.stopped else "")
    print("\n".join(["Not good enough:", *(f"  {one}" for one in failures)]) if failures else "All good enough.")
    return 130 if run.stopped else 1 if failures else 0


def _bytes(text: str) -> bytes:
    """YAML can write half a character, which no file or terminal takes: it must not cost a whole run."""
    return text.encode("utf-8", "replace")


def _writable(path: str | None) -> None:
    """Whether the figures can be kept is asked before a model is paid for them."""
    if path is None:
        return
    try:
        with Path(path).open("a", encoding="utf-8"):
            return
    except OSError as error:
        raise BadFile(f"{path} cannot be written ({error.strerror}); give --json another path.") from None


def _fail(text: str) -> int:
    print(text, file=sys.stderr)
    return 2
