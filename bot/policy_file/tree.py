"""Reading YAML nodes: each reader gives a value, or notes a problem with its line and gives None."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeVar

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

DEEPEST = 8
NULL, BOOL = "tag:yaml.org,2002:null", "tag:yaml.org,2002:bool"
YES = ("true", "yes", "on")

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class PolicyProblem:
    """One mistake in a policy file; line 0 is the file as a whole."""

    line: int
    message: str
    file: str = field(default="", compare=False)

    def __str__(self) -> str:
        place = f"line {self.line}" if self.line else ""
        return ": ".join([*filter(None, [", ".join(filter(None, [self.file, place]))]), self.message])


class Reading:
    """One pass over a file; problems gather, so that all are told at once."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._found: list[PolicyProblem] = []
        self._advised: list[PolicyProblem] = []

    @property
    def problems(self) -> tuple[PolicyProblem, ...]:
        return tuple(sorted(self._found))

    @property
    def advice(self) -> tuple[PolicyProblem, ...]:
        """What is no mistake, but may not be meant."""
        return tuple(sorted(self._advised))

    def advise(self, at: Node, message: str) -> None:
        self._advised.append(PolicyProblem(at.start_mark.line + 1, message, self._file))

    def problem(self, at: Node | int, message: str) -> None:
        line = at if isinstance(at, int) else at.start_mark.line + 1
        self._found.append(PolicyProblem(line, message, self._file))

    def tree(self, text: str) -> Node | None:
        """The file's one document."""
        try:
            line = too_deep(text, DEEPEST)
            if line:
                self.problem(line, "Nested too deeply for a policy; nothing in one is.")
                return None
            root: Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.YAMLError as error:
            self.problem(*_why_no_yaml(error, text))
            return None
        if root is None:
            self.problem(0, "The file is empty. Write at least one rule, or unset AMENDS_POLICY to go without.")
        return root

    def entries(self, node: Node, where: str) -> list[tuple[ScalarNode, Node]]:
        """The keys and values of a mapping; a key given twice, or without a value, is a problem."""
        if not isinstance(node, MappingNode):
            self.problem(node, f"{where} must be a list of `name: value` lines, not {_kind(node)}.")
            return []
        lines: dict[str, int] = {}
        kept: list[tuple[ScalarNode, Node]] = []
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self.problem(key, f"{where} has a name that is no plain word.")
            elif key.value in lines:
                self.problem(key, f"`{key.value}` is there twice; the first is on line {lines[key.value]}.")
            elif value.tag == NULL:
                self.problem(key, f"`{key.value}` has nothing after it. Give it a value or remove the line.")
            else:
                kept.append((key, value))
            if isinstance(key, ScalarNode):
                lines.setdefault(key.value, key.start_mark.line + 1)
        return kept

    def fields(
        self, node: Node, where: str, known: Collection[str], required: Collection[str] = ()
    ) -> dict[str, Node]:
        """The same where only certain keys make sense, and some must be there."""
        kept: dict[str, Node] = {}
        for key, value in self.entries(node, where):
            if key.value in known:
                kept[key.value] = value
            else:
                self.problem(key, f"{where} knows no `{key.value}`. {suggestion(key.value, known)}".strip())
        present = {key.value for key, _ in node.value} if isinstance(node, MappingNode) else set(required)
        for name in sorted(set(required) - present):
            self.problem(node, f"{where} must have `{name}`.")
        return kept

    def items(self, node: Node, where: str) -> list[Node]:
        if not isinstance(node, SequenceNode):
            self.problem(node, f"{where} must be a list (`- …` lines or [ … ]), not {_kind(node)}.")
            return []
        return list(node.value)

    def text(self, node: Node, where: str) -> str | None:
        """Any plain value as it is written: `no`, `10:30` and `20` are text here, as people mean them."""
        if not isinstance(node, ScalarNode) or node.tag == NULL:
            self.problem(node, f"{where} must be a plain value, not {_kind(node)}.")
            return None
        if not node.value.strip():
            self.problem(node, f"{where} is empty.")
            return None
        return str(node.value).strip()

    def yes(self, node: Node, where: str) -> bool:
        if not isinstance(node, ScalarNode) or node.tag != BOOL:
            self.problem(node, f"{where} must be true or false.")
            return False
        return node.value.lower() in YES

    def choice(self, node: Node, where: str, known: Collection[str]) -> str | None:
        value = self.text(node, where)
        if value is None or value in known:
            return value
        self.problem(node, f"{where} cannot be `{value}`. {suggestion(value, known)}".strip())
        return None


def once(reading: Reading, named: Iterable[tuple[Node, T | None]], what: str) -> list[T]:
    """The values that could be read, each once; a repetition is a problem."""
    lines: dict[T, int] = {}
    for node, value in named:
        if value in lines:
            reading.problem(node, f"`{value}` is {what} twice; the first is on line {lines[value]}.")
        elif value is not None:
            lines[value] = node.start_mark.line + 1
    return list(lines)


def suggestion(word: str, known: Collection[str]) -> str:
    """The name that was probably meant, else all of them where they are few."""
    near = get_close_matches(word, known, n=1, cutoff=0.5) if len(known) > 5 else []
    if near:
        return f"Did you mean `{near[0]}`?"
    return f"Possible are {', '.join(sorted(known))}." if len(known) <= 20 else ""


def _kind(node: Node) -> str:
    if node.tag == NULL:
        return "nothing"
    if isinstance(node, ScalarNode):
        return f"`{node.value}`"
    return "a list" if isinstance(node, SequenceNode) else "`name: value` lines"


def too_deep(text: str, deepest: int) -> int:
    """The line on which nesting goes deeper than that, or 0; compose would recurse without end."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > deepest:
            return event.start_mark.line + 1 if event.start_mark else 1
    return 0


def _why_no_yaml(error: yaml.YAMLError, text: str) -> tuple[int, str]:
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        said = error.problem or error.context or "something unexpected"
        hint = " Indent with spaces." if "'\\t'" in said else ""
        return (mark.line + 1 if mark else 0), f"This is not YAML: {said}.{hint}"
    position = getattr(error, "position", 0)
    return text.count("\n", 0, position) + 1, "A character here is not allowed in a text file; remove it."
