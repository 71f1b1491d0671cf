"""Whether the playbook can be used, as `amends run` would read it."""

from typing import Final

from bot.doctor.checks import Check, State
from bot.playbook_file import PlaybookProblem, load_playbook
from bot.settings import Settings
from prompts.playbook import Playbook, packaged

NAME = "playbook"
_MOST: Final = 8
_DO: Final = "Mend them; `amends playbook check` lists them all."


def playbook(settings: Settings) -> list[Check]:
    """Reads the file and has it tried: that takes a while."""
    if settings.playbook_path is None:
        return [Check(NAME, State.OK, f"The packaged one, version {packaged().version}; AMENDS_PLAYBOOK is not set.")]
    name, read = settings.playbook_path.name, load_playbook(settings.playbook_path)
    if isinstance(read, Playbook):
        return [Check(NAME, State.OK, f"{name}, version {read.version}.")]
    more = (
        [Check(NAME, State.PROBLEM, f"{name}: {len(read) - _MOST} more mistakes.", _DO)] if len(read) > _MOST else []
    )
    return [*(Check(NAME, State.PROBLEM, _where(name, problem)) for problem in read[:_MOST]), *more]


def _where(name: str, problem: PlaybookProblem) -> str:
    return f"{name}, {problem}" if problem.line else f"{name}: {problem}"
