"""A playbook file read and checked: first its form, then the replies it makes."""

from functools import cache
from pathlib import Path
from typing import Final

from yaml.nodes import MappingNode

from bot.playbook_file.rendering import Flaw, flaws
from bot.playbook_file.stages import check_stages
from bot.playbook_file.tree import Notes, PlaybookProblem, compare, entries, phrases, tree
from prompts.playbook import LANGUAGES, STAGES, Playbook, packaged_text

LARGEST: Final = 1024 * 1024


def load_playbook(path: Path) -> Playbook | tuple[PlaybookProblem, ...]:
    """The playbook in a file, or what is wrong with it; also when the file cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        return read_playbook(content.decode())
    except OSError as error:
        return (PlaybookProblem(0, f"The file cannot be read ({error.strerror}). Check AMENDS_PLAYBOOK."),)
    except UnicodeDecodeError as error:
        return (PlaybookProblem(content.count(b"\n", 0, error.start) + 1, "This is not UTF-8. Save it as UTF-8."),)


def read_playbook(text: str) -> Playbook | tuple[PlaybookProblem, ...]:
    """The playbook in a text, or everything that is wrong with it. Replies are tried only where its form is right."""
    notes = Notes()
    if len(text.encode(errors="surrogatepass")) > LARGEST:
        return (PlaybookProblem(0, f"The file is larger than {LARGEST // 1024} KiB; no playbook is."),)
    root = tree(text, notes)
    if root is not None:
        _check_form(root, notes)
    if notes.problems or root is None:
        return notes.problems
    book = Playbook(text)
    for flaw in flaws(book, phrases(root)):
        notes.add(flaw.line, _told(flaw))
    return notes.problems or book


def _check_form(root: MappingNode, notes: Notes) -> None:
    ours, theirs = entries(_packaged()), entries(root)
    for key, value in root.value:
        if str(key.value) not in ours:
            notes.add(key, f"A playbook has no `{key.value}`; it has {STAGES} and {', '.join(LANGUAGES)}.")
        elif key.value == STAGES:
            check_stages(ours[STAGES], value, notes)
        else:
            compare(ours[key.value], value, str(key.value), notes)
    for name in ours:
        if name not in theirs:
            what = "The section `stages`" if name == STAGES else f"The language `{name}`"
            notes.add(0, f"{what} is missing. Copy it from `amends playbook show`.")


@cache
def _packaged() -> MappingNode:
    root = tree(packaged_text(), Notes())
    assert root is not None, "the packaged playbook is in order"
    return root


def _told(flaw: Flaw) -> str:
    found, where = flaw.finding, f"the {flaw.stage} stage" if flaw.stage else "every reply"
    words = f" “{found.span}”" if found.span.strip() else ""
    detail = f" ({found.detail})" if found.detail else ""
    return f"Rule {found.rule}{detail} finds something in {where}, {flaw.language}:{words}. Say it in another way."
