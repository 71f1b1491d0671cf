"""The stages of a playbook file: their parts, what they ask for, and what must not be said."""

from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from bot.domain.understanding import Stage
from bot.playbook_file.tree import Notes, entries, known
from prompts.playbook import DEADLINE

_KEYS: Final = ("parts", "must", "must_not")
_ALWAYS: Final = "apology"


def check_stages(ours: Node, theirs: Node, notes: Notes) -> None:
    wanted = entries(ours)
    if not isinstance(theirs, MappingNode):
        notes.add(theirs, "`stages` must be `name: value` lines, one for each stage.")
        return
    for key, value in theirs.value:
        if key.value in wanted:
            _check_stage(str(key.value), wanted[key.value], value, notes)
        else:
            notes.add(key, f"There is no stage `{key.value}`. {known(str(key.value), wanted)}".strip())
    for stage in Stage:
        if stage.value not in entries(theirs):
            notes.add(theirs, f"The stage `{stage}` is missing. Copy it from `amends playbook show`.")


def _check_stage(name: str, ours: Node, theirs: Node, notes: Notes) -> None:
    fields = entries(theirs)
    for key in fields.keys() - set(_KEYS):
        notes.add(fields[key], f"The stage `{name}` has no `{key}`. {known(key, _KEYS)}".strip())
    missing = [key for key in _KEYS if key not in fields]
    for key in missing:
        notes.add(theirs, f"The stage `{name}` must have `{key}`.")
    if missing:
        return
    parts = _parts(name, entries(ours)["parts"], fields["parts"], notes)
    _must(name, parts, entries(ours)["must"], fields["must"], notes)
    if not isinstance(fields["must_not"], SequenceNode) or not all(map(_said, fields["must_not"].value)):
        notes.add(fields["must_not"], f"`must_not` of `{name}` must be a list of sentences.")


def _parts(name: str, ours: Node, theirs: Node, notes: Notes) -> list[str]:
    possible = [str(one.value) for one in ours.value]
    found: list[str] = []
    for one in theirs.value if isinstance(theirs, SequenceNode) else [theirs]:
        part = str(one.value) if isinstance(one, ScalarNode) else "?"
        if part not in possible:
            notes.add(one, f"The stage `{name}` has no part `{part}`. {known(part, possible)}".strip())
        elif part in found:
            notes.add(one, f"The part `{part}` of `{name}` is there twice.")
        found.append(part)
    if _ALWAYS not in found:
        notes.add(theirs, f"The parts of `{name}` must have `{_ALWAYS}`.")
    return found


def _must(name: str, parts: list[str], ours: Node, theirs: Node, notes: Notes) -> None:
    fields = entries(theirs)
    if not isinstance(theirs, MappingNode):
        notes.add(theirs, f"`must` of `{name}` must be `part: what it says` lines.")
        return
    for part, told in fields.items():
        if part == DEADLINE and "promise" not in parts:
            notes.add(told, f"`{name}` asks for a deadline, and has no part `promise` in which one stands.")
        elif part != DEADLINE and part not in parts:
            notes.add(told, f"`{name}` asks for `{part}`, which is none of its parts. {known(part, parts)}".strip())
        if not _said(told):
            notes.add(told, f"Say in a sentence what `{part}` of `{name}` is: a model reads it.")
    for part in entries(ours):
        if part not in fields:
            notes.add(theirs, f"`must` of `{name}` has no `{part}`: without it such a reply does not do its work.")


def _said(node: Node) -> bool:
    return isinstance(node, ScalarNode) and bool(str(node.value).strip())
