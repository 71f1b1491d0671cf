"""The command line: run, demo, doctor, policy, playbook, eval, simulate, backup, restore, failed, ledger, usage."""

import argparse
import asyncio
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.evaluation.options import add_eval
from bot.settings import DEFAULT_DATABASE, SettingProblem, Settings

QUIET = ("alembic", "slack_bolt", "slack_sdk", "aiohttp.access", "httpx2", "httpcore2", "openai", "asyncio")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code is 0 only when it did what it says."""
    asked = _parser().parse_args(arguments)
    if asked.command == "run":
        return _run()
    if asked.command == "demo":
        return _demo(asked)
    if asked.command == "doctor":
        return _doctor()
    if asked.command == "migrate":
        return _migrate()
    if asked.command == "simulate":
        return _simulate(asked)
    if asked.command == "ledger":
        return _verify_ledger()
    if asked.command == "usage":
        return _usage()
    if asked.command == "eval":
        return _evaluate(asked)
    if asked.command in ("backup", "restore", "failed"):
        return _upkeep(asked)
    if asked.command == "playbook":
        return _playbook(asked)
    return _check_policy(Path(asked.file))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="amends", description="A Slack bot that helps a team answer public complaints."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="run the bot; its settings come from the environment (see the README)")
    demo = commands.add_parser("demo", help="a small Slack of your own in the browser, with the bot in it")
    demo.add_argument("--story", action="store_true", help="no browser: play four complaints and print their threads")
    demo.add_argument(
        "--port", type=int, default=8033, help="where the page is served (default 8033, or a free port)"
    )
    commands.add_parser("doctor", help="check tokens, scopes, channel, database and model; say what to do")
    commands.add_parser("migrate", help="bring the database to this version's shape")
    policy = commands.add_parser("policy", help="the team's rules").add_subparsers(dest="policy", required=True)
    policy.add_parser("check", help="check a policy file").add_argument("file")
    playbook = commands.add_parser("playbook", help="what replies are made of").add_subparsers(
        dest="playbook", required=True
    )
    checked = playbook.add_parser("check", help="check a playbook; without FILE the one that runs")
    checked.add_argument("file", nargs="?", metavar="FILE")
    playbook.add_parser("show", help="print the one that comes with Amends, to begin your own with")
    ledger = commands.add_parser("ledger", help="the goodwill ledger").add_subparsers(dest="ledger", required=True)
    ledger.add_parser("verify", help="add it up again, and compare it with the budgets and the cases")
    commands.add_parser("usage", help="what the language model took, case by case")
    add_eval(commands)
    _add_simulate(commands)
    _add_upkeep(commands)
    return parser


def _add_upkeep(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = commands.add_parser("backup", help="save the database in a new file; a running bot goes on")
    backup.add_argument("file")
    restore = commands.add_parser("restore", help="put a backup in the database's place, while no bot runs")
    restore.add_argument("file")
    restore.add_argument("--replace", action="store_true", help="put the database that is there aside and keep it")
    failed = commands.add_parser("failed", help="what could not be handled").add_subparsers(
        dest="failed", required=True
    )
    failed.add_parser("list", help="what failed, when and why")
    failed.add_parser("retry", help="try one again").add_argument("id", type=int)


def _upkeep(asked: argparse.Namespace) -> int:
    from bot import upkeep
    from bot.clock import SystemClock
    from bot.start import CannotStart
    from storage.errors import StorageError

    url = os.environ.get("DATABASE_URL") or DEFAULT_DATABASE
    try:
        if asked.command == "backup":
            print(upkeep.save(url, Path(asked.file)))
        elif asked.command == "restore":
            print(upkeep.put_back(url, Path(asked.file), SystemClock(), replaced=asked.replace))
        elif asked.failed == "list":
            print(upkeep.listed(url))
        else:
            read = Settings.read(os.environ)
            settings = read if isinstance(read, Settings) else None
            print(upkeep.retry(url, asked.id, settings, SystemClock()))
    except (upkeep.NotDone, CannotStart, StorageError) as no:
        return _fail(str(no))
    return 0


def _evaluate(asked: argparse.Namespace) -> int:
    from bot.evaluation.command import evaluate

    return evaluate(asked, os.environ)


def _verify_ledger() -> int:
    from bot.ledger_report import verify
    from storage.errors import StorageError

    try:
        problems = verify(os.environ.get("DATABASE_URL") or DEFAULT_DATABASE)
    except StorageError as no:
        return _fail(str(no))
    print("\n".join(problems) or "The goodwill ledger is in order.")
    return 1 if problems else 0


def _usage() -> int:
    from bot.usage_report import usage
    from storage.errors import StorageError

    try:
        print(usage(os.environ.get("DATABASE_URL") or DEFAULT_DATABASE))
    except StorageError as no:
        return _fail(str(no))
    return 0


def _add_simulate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    simulate = commands.add_parser(
        "simulate", help="crash the bot wherever it can be crashed, and count what is lost"
    )
    simulate.add_argument(
        "--every-crash-point",
        action="store_true",
        help="crash at every hook of every scenario. What survives a kill is the file, Slack, the time and where the "
        "people are: hooks at which all these are equal are counted one by one, but played only once or twice",
    )
    simulate.add_argument("--scenario", metavar="NAME", help="only this scenario")
    simulate.add_argument("--seeds", type=int, default=0, metavar="N", help="so many runs of random faults")
    simulate.add_argument("--from", type=int, default=1, dest="first", metavar="S", help="the first seed (default 1)")
    simulate.add_argument("--pairs", type=int, default=0, metavar="N", help="so many runs with two crashes")
    simulate.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, metavar="J", help="so many at once (default: all processors)"
    )
    simulate.add_argument("--planted", metavar="NAME", help="switch on a planted bug, which must be caught (exit 1)")
    simulate.add_argument("--list-planted", action="store_true", help="the names of the planted bugs")


def _simulate(asked: argparse.Namespace) -> int:
    from bot.simulator.command import simulate

    return simulate(asked)


def _run() -> int:
    from bot.app import run
    from bot.start import CannotStart
    from storage.errors import StorageError

    settings = _settings()
    if settings is None:
        return 2
    _log(settings.log_level)
    try:
        asyncio.run(run(settings))
    except CannotStart as no:
        return _fail(str(no))
    except StorageError as no:
        return _fail(f"DATABASE_URL: {no}")
    except KeyboardInterrupt:
        return 130
    return 0


def _demo(asked: argparse.Namespace) -> int:
    from bot.demo.show import show
    from bot.demo.story import tell
    from bot.start import CannotStart
    from storage.errors import StorageError

    _log("warning")
    url = os.environ.get("DATABASE_URL") or None
    try:
        return asyncio.run(tell(url) if asked.story else show(url, asked.port))
    except CannotStart as no:
        return _fail(str(no))
    except StorageError as no:
        return _fail(f"DATABASE_URL: {no}")
    except KeyboardInterrupt:
        return 0


def _doctor() -> int:
    from bot.clock import SystemClock
    from bot.doctor import diagnose, healthy, render

    read = Settings.read(os.environ)
    checks = asyncio.run(diagnose(read, lambda: SystemClock().now().timestamp()))
    print(render(checks))
    return 0 if healthy(checks) else 1


def _migrate() -> int:
    from storage.errors import StorageError
    from storage.schema import migrate

    url = os.environ.get("DATABASE_URL") or "sqlite:///amends.db"
    try:
        print(f"The database is at revision {migrate(url)}.")
    except StorageError as no:
        return _fail(str(no))
    return 0


def _check_policy(path: Path) -> int:
    from bot.domain.policy import Policy
    from bot.policy_file import advice, read_policy

    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return _fail(f"{path} cannot be read: {error}")
    policy = read_policy(text, path.name)
    if isinstance(policy, Policy):
        for hint in advice(text, path.name):
            print(f"{path}:{hint.line}: note: {hint.message}")
        print(f"{path} is in order (version {policy.version}).")
        return 0
    return _fail("\n".join(f"{path}:{problem.line}: {problem.message}" for problem in policy))


def _playbook(asked: argparse.Namespace) -> int:
    from bot.playbook_file import load_playbook, read_playbook
    from prompts.playbook import Playbook, packaged_text

    if asked.playbook == "show":
        print(packaged_text(), end="")
        return 0
    file = asked.file or os.environ.get("AMENDS_PLAYBOOK", "").strip()
    read = load_playbook(Path(file)) if file else read_playbook(packaged_text())
    name = file or "The packaged playbook"
    if isinstance(read, Playbook):
        for warning in _unsayable(Path(file).read_text(encoding="utf-8") if file else packaged_text()):
            print(f"{name}:{warning}", file=sys.stderr)
        print(f"{name} is in order (version {read.version}).")
        return 0
    print("\n".join(f"{name}:{problem.line}: {problem.message}" for problem in read), file=sys.stderr)
    return 1


def _unsayable(text: str) -> list[str]:
    """What the banned words of the policy's brands leave unsaid: a warning, because a person can say it."""
    from bot.domain.policy import Policy
    from bot.playbook_file import unsayable
    from bot.policy_file import load_policy

    path = os.environ.get("AMENDS_POLICY", "").strip()
    policy = load_policy(Path(path)) if path else Policy()
    if not isinstance(policy, Policy):
        return [" warning: the policy in AMENDS_POLICY has mistakes, so no brand's banned words were looked for."]
    return [f"{one.line}: warning: {one.message}" for one in unsayable(text, policy.brands)]


def _settings() -> Settings | None:
    """The settings, or None after telling everything that is wrong with them."""
    read = Settings.read(os.environ)
    if isinstance(read, Settings):
        for warning in read.warnings:
            print(f"warning: {warning}", file=sys.stderr)
        return read
    _fail("\n".join(["Amends does not start, these settings need you:", *map(_line, read)]))
    return None


def _line(problem: SettingProblem) -> str:
    return f"  {problem}"


def _fail(text: str) -> int:
    print(text, file=sys.stderr)
    return 2


def _log(level: str) -> None:
    logging.basicConfig(level=level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


if __name__ == "__main__":
    sys.exit(main())
