"""The team's policy file: from YAML to a `Policy`, or to every mistake in it with its line."""

from bot.policy_file.rules import advice, load_policy, read_policy
from bot.policy_file.tree import PolicyProblem

__all__ = ["PolicyProblem", "advice", "load_policy", "read_policy"]
