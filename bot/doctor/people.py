"""Whether the people whom the policy names are there, and count."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from bot.doctor.checks import Check, State
from bot.domain.ids import TeamId
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.slack import read_person

NAME = "people"
_WHENEVER = datetime.fromtimestamp(0, UTC)
_CHANGE = "Change the policy, or the person in Slack."


def people(policy: Policy, team: str, users: Sequence[Mapping[str, object]]) -> list[Check]:
    """What is wrong with the people of the policy, or that nothing is."""
    known = [read_person(TeamId(team), user, _WHENEVER) for user in users if _readable(user)]
    named = sorted(policy.mentioned())
    if not named:
        return [Check(NAME, State.SKIPPED, "The policy names nobody.")]
    found = {name: _called(name, known) for name in named}
    problems = [check for name in named if (check := _problem(name, found[name], known))]
    return [*problems, *_twice(found.values()), *_nobody_approves(policy, found)] or [
        Check(NAME, State.OK, f"All {len(named)} people of the policy are in the workspace.")
    ]


def _readable(user: Mapping[str, object]) -> bool:
    return isinstance(user.get("id"), str) and isinstance(user.get("profile", {}), dict)


def _called(name: str, known: Iterable[Person]) -> list[Person]:
    if "@" not in name:
        return [person for person in known if person.id == name]
    # An address passes on to a successor: only who is still there has it.
    return [person for person in known if person.email.casefold() == name and not person.deleted]


def _problem(name: str, found: Sequence[Person], known: Sequence[Person]) -> Check | None:
    if not found:
        if "@" in name and not any(person.email for person in known):
            do = "Slack tells no addresses: the scope users:read.email is missing. Or name people by member ID."
        else:
            do = _CHANGE
        return Check(NAME, State.PROBLEM, f"The policy names {name}, but nobody in the workspace is that.", do)
    if len(found) > 1:
        return Check(NAME, State.PROBLEM, f"{len(found)} people share {name}.", "Name the one by member ID.")
    if not found[0].full_member:
        return Check(NAME, State.PROBLEM, f"{name} is {_what(found[0])}, so nothing they do counts.", _CHANGE)
    return None


def _what(person: Person) -> str:
    if person.deleted:
        return "deactivated"
    if person.is_restricted or person.is_ultra_restricted:
        return "a guest"
    return "a bot" if person.is_bot or person.is_app_user or person.is_workflow_bot else "of another workspace"


def _twice(found: Iterable[Sequence[Person]]) -> list[Check]:
    times = Counter(persons[0].id for persons in found if len(persons) == 1)
    return [
        Check(NAME, State.WARNING, f"The policy names {user} both by ID and by address.", "Use one of the two.")
        for user, count in times.items()
        if count > 1
    ]


def _nobody_approves(policy: Policy, found: Mapping[str, Sequence[Person]]) -> list[Check]:
    if policy.approvers is None:
        return []
    counting = [name for name in policy.approvers if len(found[name]) == 1 and found[name][0].full_member]
    if counting:
        return []
    return [Check(NAME, State.PROBLEM, "No approver of the policy counts: no reply could be published.", _CHANGE)]
