"""What several messages say about a case in the same words."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.case import Case, Status
from bot.domain.ids import UserId
from bot.domain.platforms import Platform
from bot.domain.policy import CAUSES, Meaning, Policy
from bot.domain.post import worded
from handlers.views import names
from handlers.views.blocks import Block, button, mention, plain_text, web_address
from handlers.views.escape import brief, label
from handlers.views.words import Words, words

_PLATFORMS = {
    Platform.X: "X",
    Platform.GOOGLE: "Google",
    Platform.YOUTUBE: "YouTube",
    Platform.LINKEDIN: "LinkedIn",
    Platform.TIKTOK: "TikTok",
    Platform.BBB: "BBB",
    Platform.GOWORK: "GoWork",
    Platform.IRECOMMEND: "IRecommend",
}
_MOST_NAMED = 10
_LONGEST_LABEL = 70
_LONGEST_KIND = 60


def team_words(case: Case, policy: Policy) -> Words:
    """The words of the language in which the brand's team reads."""
    return words(policy.brand(case.brand).language)


def emoji(policy: Policy, meaning: Meaning) -> str:
    """The first reaction that means this, as mrkdwn; the policy may have changed it."""
    name = next((name for name, means in policy.emoji.items() if means is meaning), None)
    return f":{name}:" if name else "—"


def reactions(policy: Policy) -> dict[str, str]:
    """Every meaning with its reaction, as arguments for a sentence."""
    return {meaning.value: emoji(policy, meaning) for meaning in Meaning}


def platform(say: Words, where: Platform) -> str:
    if where is Platform.OTHER:
        return say("platform-other")
    return _PLATFORMS.get(where, where.replace("_", " ").title())


def cause(say: Words, name: str) -> str:
    """A cause of our own list in the reader's language, a team's own cause as the policy has it."""
    if not name:
        return say("unknown")
    return say(f"cause-{name}") if name in CAUSES else label(name, 60)


def kind_name(say: Words, policy: Policy, kind: str) -> str:
    """What a kind of goodwill is called; one that the team added as the policy names it."""
    if kind in set(GrantKind):
        return say(f"kind-{kind}")
    names = next((k.names for k in policy.kinds if k.id == kind), {})
    return label(names.get(say.language) or next(iter(names.values()), kind), _LONGEST_KIND)


def terms(say: Words, policy: Policy, given: GrantTerms) -> str:
    """What a grant gives, for mrkdwn."""
    return say.terms(given, "" if given.kind in set(GrantKind) else kind_name(say, policy, given.kind))


def problem(say: Words, name: str) -> str:
    """Why the model was not used."""
    key = f"problem-{name}"
    return say(key if say.has(key) else "problem-other")


def people(say: Words, users: Iterable[UserId], *, either: bool = False) -> str:
    """Mentions, not more than a reader takes in: all of them, or one of them."""
    named = list(users)
    mentions = [mention(user) for user in named[:_MOST_NAMED]]
    shown = say.either(mentions) if either else say.listed(mentions)
    rest = len(named) - _MOST_NAMED
    return f"{shown} {say('listed-more', n=rest)}" if rest > 0 else shown


def first_due(case: Case, policy: Policy) -> datetime:
    """When the reply to what the author said last must be out."""
    return case.rounds[-1].at + policy.clocks.first_reply[case.severity]


def overdue(case: Case, policy: Policy, at: datetime) -> bool:
    waiting = case.answered is None and case.status is not Status.CLOSED
    return waiting and at > first_due(case, policy)


def due(case: Case, policy: Policy, at: datetime, say: Words) -> str:
    """The clock of the first reply, for mrkdwn."""
    if case.answered:
        return say("card-answered", moment=say.token(case.answered.at, policy.zone))
    key = "card-overdue" if overdue(case, policy, at) else "card-due"
    return say(key, moment=say.token(first_due(case, policy), policy.zone))


def next_step(case: Case, policy: Policy) -> str:
    """What somebody should do now."""
    say = team_words(case, policy)
    if case.status is Status.OPEN and not worded(case.rounds[-1].post.text):
        return say("next-open-text")
    lost = case.status is Status.OPEN and case.understanding is not None and case.language == "und"
    return say("next-open-language" if lost else f"next-{case.status}")


def post_button(case: Case, policy: Policy) -> list[Block]:
    """A button to the public post, which says where it leads."""
    address = web_address(case.post.link)
    if address is None:
        return []
    url, host = address
    label = brief(team_words(case, policy)("button-link", host=host), _LONGEST_LABEL)
    return [link_button(label, url, names.ref(case.id.number))]


def thread_button(case: Case, policy: Policy, thread: str) -> list[Block]:
    """A button to the case's thread, where its address is known."""
    if web_address(thread) is None:
        return []
    say = team_words(case, policy)
    label = say("button-thread", number=str(case.id.number))
    return [link_button(label, thread, names.ref(case.id.number), names.THREAD)]


def link_button(label: str, url: str, value: str, action: str = names.LINK) -> Block:
    return {"type": "button", "text": plain_text(label), "action_id": action, "url": url, "value": value}


def act(say: Words, action: str, value: str, style: str = "") -> Block:
    """The button of that action in the reader's language."""
    return button(say(f"button-{action}"), action, value, style)


def snooze_menu(say: Words, case: Case) -> Block:
    choices = (names.ONE_HOUR, names.FOUR_HOURS, names.TOMORROW)
    value = names.ref(case.id.number)
    return {
        "type": "static_select",
        "action_id": names.SNOOZE,
        "placeholder": plain_text(say("button-snooze")),
        "options": [{"text": plain_text(say(f"snooze-{c}")), "value": f"{c}:{value}"} for c in choices],
    }
