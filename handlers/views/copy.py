"""The approved text, ready to be copied; and the same text for an approver who is not in the channel."""

from bot.domain.case import Case, Revision, Status
from bot.domain.policy import Policy
from bot.domain.review import findings
from bot.ports import Message
from handlers.views import names
from handlers.views.blocks import Block, actions, button, context, mention, messages, section
from handlers.views.draft import decision_buttons, private, second_reading, standing, state, texts, verdict
from handlers.views.escape import brief, verbatim_blocks
from handlers.views.glance import act, post_button, reactions, team_words, thread_button
from handlers.views.words import Words

_LONGEST_COMPLAINT = 600


def copy(case: Case, policy: Policy, number: int) -> tuple[Message, ...]:
    """The text to publish, while its approval stands."""
    revision = _revision(case, number)
    say = team_words(case, policy)
    again = say("copy-text-again", number=str(case.id.number))
    body = verbatim_blocks(revision.draft.text)
    out = next((p for p in case.published if p.revision == number), None)
    if out:
        head = section(say("copy-published", who=mention(out.by)))
        return messages(again, [head], body, _after(say, case, out.permalink, number))
    approval = case.approval
    # An approval outlives the closing of its case, but nobody is to publish then.
    if approval is None or approval.revision != number or case.status is Status.CLOSED:
        return messages(again, [section(say("copy-withdrawn"))], body, ())
    head = section(say("copy-title", who=_owner(case)).strip())
    text = say("copy-text", number=str(case.id.number), who=_owner(case)).strip()
    # The public text stays by itself: whoever copies it must not take the private one along.
    tail = [*private(say, revision.draft), *_how(say, case, policy, revision, len(body))]
    return messages(text, [head], body, tail)


def ask(case: Case, policy: Policy, number: int, thread: str = "") -> tuple[Message, ...]:
    """The exact text for one approver, by direct message."""
    revision = _revision(case, number)
    say = team_words(case, policy)
    text = say("ask-text", number=str(case.id.number))
    head = [
        section(say("ask-title", number=str(case.id.number))),
        *outside(case, policy, thread),
        section(say("ask-reply")),
    ]
    body = texts(say, case, revision, policy)
    if not standing(case, revision) or case.approval:
        tail: list[Block] = [section(say("ask-decided", state=state(say, case, revision)))]
    else:
        found = findings(case, revision, policy)
        checked = [section("\n".join(verdict(say, found))), *second_reading(say, revision)]
        tail = [*checked, *decision_buttons(say, case, revision, found)]
    return messages(text, head, body, tail)


def outside(case: Case, policy: Policy, thread: str) -> list[Block]:
    """What somebody must know who is asked and cannot see the thread: the complaint, and where the case is."""
    say = team_words(case, policy)
    quoted = brief(case.post.text, _LONGEST_COMPLAINT)
    complaint = [section(say("ask-complaint")), *verbatim_blocks(quoted, "rich_text_quote")] if quoted.strip() else []
    where = context(say("ask-where", channel=f"<#{case.channel}>"))
    return [*complaint, where, *actions(*thread_button(case, policy, thread))]


def _revision(case: Case, number: int) -> Revision:
    revision = case.revision(number)
    if revision is None:
        raise LookupError(f"case {case.id.number} has no draft {number}")
    return revision


def _owner(case: Case) -> str:
    return mention(case.owner) if case.owner else ""


def _how(say: Words, case: Case, policy: Policy, revision: Revision, parts: int) -> list[Block]:
    value = names.ref(case.id.number, revision=revision.number, digest=revision.sha256)
    published = act(say, names.PUBLISHED, value, "primary")
    buttons = actions(*post_button(case, policy), published, act(say, names.WITHDRAW, value))
    several = [say("copy-parts", n=parts)] if parts > 1 else []
    notes = [*_said_meanwhile(say, case, revision), *several]
    return [*buttons, context(*notes, say("copy-how", **reactions(policy)))]


def _said_meanwhile(say: Words, case: Case, revision: Revision) -> list[str]:
    """What the approver could not see yet: of drafts that waited together another one is out by now."""
    approval = case.approval
    if approval is None or approval.same_as in (None, revision.same_as):
        return []
    return [say("copy-same-as", number=str(approval.same_as))]


def _after(say: Words, case: Case, permalink: str, number: int) -> list[Block]:
    """Where the reply stands; or the question for it."""
    if permalink:
        return []
    value = names.ref(case.id.number, revision=number)
    return actions(act_proof(say, value))


def act_proof(say: Words, value: str) -> Block:
    """The button that asks for the link to a reply which is out already."""
    return button(say("button-proof"), names.PUBLISHED, value)
