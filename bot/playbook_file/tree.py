"""A playbook as YAML nodes: where each phrase stands, and what is wrong with how it is written."""

import re
import string
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.policy_file.tree import suggestion, too_deep

_DEEPEST: Final = 12
_NULL: Final = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True, order=True)
class PlaybookProblem:
    """One mistake in a playbook file; line 0 is the file as a whole."""

    line: int
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}" if self.line else self.message


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of the file with its place: its path without the number in a list, and its line."""

    path: str
    line: int
    text: str

    @property
    def blanks(self) -> frozenset[str]:
        """The names it leaves open; ValueError where its braces do not match."""
        return frozenset(name for _, name, _, _ in string.Formatter().parse(self.text) if name is not None)


class Notes:
    """What was found wrong so far."""

    def __init__(self) -> None:
        self._found: dict[PlaybookProblem, None] = {}

    @property
    def problems(self) -> tuple[PlaybookProblem, ...]:
        return tuple(sorted(self._found))

    def add(self, at: Node | int, message: str) -> None:
        self._found[PlaybookProblem(at if isinstance(at, int) else line_of(at), message)] = None


def line_of(node: Node) -> int:
    return int(node.start_mark.line) + 1


def tree(text: str, notes: Notes) -> MappingNode | None:
    """The file's one document."""
    try:
        if line := too_deep(text, _DEEPEST):
            notes.add(line, "Nested too deeply for a playbook.")
            return None
        root: Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        notes.add(mark.line + 1 if mark else 0, f"This is not YAML: {error.problem or error.context}.")
        return None
    except yaml.YAMLError as error:
        place = getattr(error, "position", 0)
        notes.add(text.count("\n", 0, place) + 1, "A character here is not allowed in a text file; remove it.")
        return None
    if isinstance(root, MappingNode):
        return root
    notes.add(
        0, "This is no playbook. Begin with `amends playbook show`, which prints the one that comes with Amends."
    )
    return None


def compare(ours: Node, theirs: Node, path: str, notes: Notes) -> None:
    """Everything that the packaged playbook has and this file has not, or has in another form."""
    match ours, theirs:
        case MappingNode(), MappingNode():
            _compare_keys(ours, theirs, path, notes)
        case MappingNode(), _:
            notes.add(theirs, f"`{path}` must be `name: value` lines.")
        case _, MappingNode():
            notes.add(theirs, f"`{path}` must be a phrase or a list of phrases.")
        case _:
            _compare_phrases(ours, theirs, path, notes)


def phrases(node: Node, path: str = "") -> Iterator[Phrase]:
    match node:
        case MappingNode():
            for key, value in node.value:
                yield from phrases(value, f"{path}.{key.value}" if path else str(key.value))
        case SequenceNode():
            for one in node.value:
                yield from phrases(one, path)
        case ScalarNode():
            yield Phrase(path, line_of(node), str(node.value))


def entries(node: Node) -> dict[str, Node]:
    """The values of a mapping by their names; nothing for any other node."""
    if not isinstance(node, MappingNode):
        return {}
    return {str(key.value): value for key, value in node.value if isinstance(key, ScalarNode)}


def known(found: str, names: Collection[str]) -> str:
    return suggestion(found, sorted(names))


def _compare_keys(ours: MappingNode, theirs: MappingNode, path: str, notes: Notes) -> None:
    wanted, seen = entries(ours), dict[str, int]()
    for key, value in theirs.value:
        name = str(key.value) if isinstance(key, ScalarNode) else "?"
        where = f"{path}.{name}" if path else name
        if name in seen:
            notes.add(key, f"`{where}` is there twice; the first is on line {seen[name]}.")
        elif name not in wanted:
            notes.add(key, f"A playbook has no `{where}`. {known(name, wanted)}".strip())
        else:
            compare(wanted[name], value, where, notes)
        seen.setdefault(name, line_of(key))
    for name in wanted:
        if name not in seen:
            where = f"{path}.{name}" if path else name
            notes.add(theirs, f"`{where}` is missing. Copy it from `amends playbook show` and say it in your words.")


def _compare_phrases(ours: Node, theirs: Node, path: str, notes: Notes) -> None:
    here, there = list(phrases(ours, path)), list(phrases(theirs, path))
    if isinstance(theirs, SequenceNode) and isinstance(ours, ScalarNode):
        notes.add(theirs, f"`{path}` must be one phrase, not a list.")
    elif isinstance(ours, SequenceNode) and not isinstance(theirs, SequenceNode):
        notes.add(theirs, f"`{path}` must be a list of phrases: each says the same in another way.")
    elif not there:
        notes.add(theirs, f"`{path}` is an empty list. Give at least one phrase.")
    exact = _EXACT.get(path.partition(".")[2])
    if exact and len(there) != exact:
        notes.add(theirs, f"`{path}` must have {exact} entries; this has {len(there)}.")
    may = frozenset[str]().union(*(phrase.blanks for phrase in here))
    must = here[0].blanks.intersection(*(phrase.blanks for phrase in here)) if here else frozenset[str]()
    for phrase in there:
        _compare_blanks(phrase, may, must, notes)
    empty = {n.start_mark.line + 1 for n in _scalars(theirs) if n.tag == _NULL or not str(n.value).strip()}
    for line in sorted(empty) if all(phrase.text for phrase in here) else []:
        notes.add(line, f"`{path}` has an empty phrase. Write one, or remove the line.")


def _compare_blanks(phrase: Phrase, may: frozenset[str], must: frozenset[str], notes: Notes) -> None:
    try:
        blanks = phrase.blanks
    except ValueError:
        notes.add(phrase.line, f"The braces of `{phrase.path}` do not match. Write a placeholder as {{name}}.")
        return
    plain = re.fullmatch(r"(?:[^{}]|\{\w+\})*", phrase.text)
    for name in sorted(blanks - may):
        possible = ", ".join(f"{{{one}}}" for one in sorted(may)) or "none"
        notes.add(phrase.line, f"`{phrase.path}` knows no placeholder {{{name}}}. Possible: {possible}.")
    for name in sorted(must - blanks):
        notes.add(phrase.line, f"`{phrase.path}` must have the placeholder {{{name}}}.")
    if not plain and blanks <= may:
        notes.add(
            phrase.line, f"A placeholder of `{phrase.path}` has more in it than its name. Write it as {{name}}."
        )


def _scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        yield from (one for one in node.value if isinstance(one, ScalarNode))


# Not ways to say one thing, but several things in their order.
_EXACT: Final = {"weekdays": 7, "greeting": 2}
