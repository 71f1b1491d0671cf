"""A team's playbook file: every mistake in it with its line, and the playbook it makes."""

from bot.playbook_file.check import load_playbook, read_playbook
from bot.playbook_file.tree import PlaybookProblem
from bot.playbook_file.voice import unsayable

__all__ = ["PlaybookProblem", "load_playbook", "read_playbook", "unsayable"]
