"""The windows in which people tell the bot something."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from bot.domain.case import Case, Outcome
from bot.domain.policy import Policy
from bot.domain.reply_text import Level
from bot.domain.review import findings
from bot.domain.understanding import Fault, Stage
from handlers.views import names
from handlers.views.blocks import Block, context, section
from handlers.views.draft import findings_lines
from handlers.views.escape import brief, pieces, plain, size
from handlers.views.glance import team_words
from handlers.views.inputs import LONGEST_INPUT, LONGEST_OPTION, choice, fits, labelled, modal, moment, text
from handlers.views.words import Words, words

TONGUES: Final = (
    *("en", "pl", "ru", "lt", "lv", "et", "uk", "be", "de", "fr", "es", "it", "pt", "nl"),
    *("sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "bg", "el", "tr", "he", "ar"),
)
"""Languages a person may choose to answer in, the team's own first."""
MOST_PARTS: Final = 12
ENDINGS: Final = (
    Outcome.SATISFIED,
    Outcome.ANSWERED,
    Outcome.CANNOT_SOLVE,
    Outcome.LET_GO,
    Outcome.NO_REPLY,
)
"""What a person may choose on closing; the other outcomes have buttons of their own."""
_OWN_CAUSES: Final = 100


def facts_modal(case: Case, policy: Policy) -> Block:
    say, facts = team_words(case, policy), case.facts
    confirmed, unknowns = "\n".join(facts.confirmed), "\n".join(facts.unknowns)
    blocks = [
        context(say("facts-intro")),
        *_too_long(say, (confirmed, unknowns, facts.remedy, facts.customer)),
        _lines(say, names.CONFIRMED, confirmed),
        _lines(say, names.UNKNOWNS, unknowns),
        labelled(names.STAGE, say("facts-stage"), choice(_stages(say), case.stage), hint=say("facts-stage-hint")),
        labelled(names.FAULT, say("facts-fault"), choice(_faults(say), facts.fault)),
        _asked(names.REMEDY, say("facts-remedy"), text(facts.remedy), hint=say("facts-remedy-hint")),
        _asked(names.DEADLINE, say("facts-deadline"), moment(facts.deadline)),
        labelled(names.LANGUAGE, say("facts-language"), choice(_tongues(say, case), facts.language or "und")),
        _asked(names.CUSTOMER, say("facts-customer"), text(facts.customer), hint=say("facts-customer-hint")),
    ]
    return _window(say, case, names.FACTS_MODAL, "facts-title", blocks)


def close_modal(case: Case, policy: Policy) -> Block:
    say = team_words(case, policy)
    outcomes = [(outcome.value, say(f"outcome-{outcome}")) for outcome in ENDINGS]
    suggested = case.understanding.suggested_cause if case.understanding else ""
    blocks = [
        *([] if case.answered else [context(say("close-intro-unreplied"))]),
        labelled(names.OUTCOME, say("close-outcome"), choice(outcomes)),
        labelled(names.CAUSE, say("close-cause"), choice(_causes(say, policy), suggested)),
        _asked(names.REASON, say("close-reason"), text(multiline=True), hint=say("close-reason-hint")),
    ]
    return _window(say, case, names.CLOSE_MODAL, "close-title", blocks, "button-close")


def edit_modal(case: Case, policy: Policy, revision: int) -> Block:
    """The reply in as many inputs as it needs; `joined` puts exactly the same text together again."""
    say = team_words(case, policy)
    about = _about(case, revision)
    found = case.revision(revision)
    parts = list(pieces(found.draft.text, LONGEST_INPUT)) if found else []
    if not found or len(parts) > MOST_PARTS:
        blocks = [section(say("edit-too-long"))]
        return modal(say, names.NOTICE_MODAL, "edit-title", blocks, metadata=about)
    blocks = [context(say("edit-intro")), *_parts(say, parts or [""])]
    return modal(say, names.EDIT_MODAL, "edit-title", blocks, submit="modal-save", metadata=about)


def write_modal(case: Case, policy: Policy) -> Block:
    """The same window where nobody has drafted anything; a draft that came meanwhile is edited."""
    if case.live:
        return edit_modal(case, policy, case.live.number)
    say = team_words(case, policy)
    blocks = [context(say("write-intro", language=say.tongue(case.language))), *_parts(say, [""])]
    about = _about(case, 0)
    return modal(say, names.EDIT_MODAL, "edit-title", blocks, submit="modal-save", metadata=about)


def joined(answers: Mapping[str, str]) -> str:
    """The edited text from the answers by block id; other answers are passed over."""
    parts = {int(b.removeprefix(names.EDIT_PART)): t for b, t in answers.items() if b.startswith(names.EDIT_PART)}
    return "".join(parts[number] for number in sorted(parts))


def reject_modal(case: Case, policy: Policy, revision: int) -> Block:
    """Asked when a draft is rejected by button, and after a rejection by emoji."""
    say = team_words(case, policy)
    reason = labelled(names.REASON, say("reject-reason"), text(multiline=True), hint=say("reject-hint"))
    return _window(say, case, names.REJECT_MODAL, "reject-title", [reason], "modal-send", revision)


def publish_modal(case: Case, policy: Policy, revision: int) -> Block:
    say = team_words(case, policy)
    link = _asked(names.PERMALINK, say("publish-link"), _url(), hint=say("publish-hint"))
    return _window(say, case, names.PUBLISH_MODAL, "publish-title", [link], "modal-save", revision)


def answered_modal(case: Case, policy: Policy) -> Block:
    say = team_words(case, policy)
    blocks = [
        labelled(names.POST, say("answered-text"), text(multiline=True), hint=say("answered-hint")),
        _asked(names.PERMALINK, say("answered-link"), _url()),
    ]
    return _window(say, case, names.ANSWERED_MODAL, "answered-title", blocks)


def dismiss_modal(case: Case, policy: Policy) -> Block:
    say = team_words(case, policy)
    reason = labelled(names.REASON, say("dismiss-reason"), text(multiline=True))
    return _window(say, case, names.DISMISS_MODAL, "dismiss-title", [reason], "button-close")


def same_modal(case: Case, policy: Policy) -> Block:
    say = team_words(case, policy)
    likely = str(case.similar[0]) if case.similar else ""
    number = labelled(names.SAME_AS_NUMBER, say("same-number"), text(likely), hint=say("same-hint"))
    return _window(say, case, names.SAME_MODAL, "same-title", [number], "button-close")


def override_modal(case: Case, policy: Policy, revision: int) -> Block:
    """The findings that stand against the text, and the reason to approve it all the same."""
    say = team_words(case, policy)
    found = case.revision(revision)
    blocking = [f for f in findings(case, found, policy) if f.level is Level.BLOCK] if found else []
    shown = [section("\n".join(findings_lines(say, blocking)))] if blocking else []
    reason = labelled(names.OVERRIDE, say("override-reason"), text(multiline=True))
    blocks = [section(say("override-intro")), *shown, reason]
    return _window(say, case, names.OVERRIDE_MODAL, "override-title", blocks, "button-approve", revision)


def open_modal(language: str, post: str = "") -> Block:
    """For the global shortcut and App Home: a case from a text that is pasted."""
    say = words(language)
    blocks = [
        labelled(names.POST, say("open-text"), text(post, multiline=True)),
        _asked(names.PERMALINK, say("open-link"), _url()),
        _asked(names.AUTHOR, say("open-author"), text()),
    ]
    return modal(say, names.OPEN_MODAL, "open-title", blocks, submit="open-submit")


def loading(language: str) -> Block:
    """Shown at once where the content follows by `views.update`."""
    say = words(language)
    return modal(say, names.NOTICE_MODAL, "modal-loading-title", [section(say("modal-loading"))])


def notice(language: str, said: str) -> Block:
    """A sentence of ours (mrkdwn, such as a refusal) where a window is open already."""
    return modal(words(language), names.NOTICE_MODAL, "modal-notice-title", [section(said)])


def _window(
    say: Words,
    case: Case,
    callback: str,
    title: str,
    blocks: Iterable[Block],
    submit: str = "modal-save",
    revision: int = 0,
) -> Block:
    return modal(say, callback, title, blocks, submit=submit, metadata=_about(case, revision))


def _about(case: Case, revision: int) -> str:
    """The reference with the digest of the text the window is about, so that another text is noticed."""
    found = case.revision(revision)
    return names.ref(case.id.number, revision=revision, digest=found.sha256 if found else "")


def _asked(block: str, label: str, element: Block, *, hint: str = "") -> Block:
    return labelled(block, label, element, hint=hint, optional=True)


def _lines(say: Words, block: str, initial: str) -> Block:
    element, hint = text(initial, multiline=True), say(f"facts-{block}-hint")
    return _asked(block, say(f"facts-{block}"), element, hint=hint)


def _too_long(say: Words, texts: Sequence[str]) -> list[Block]:
    """Says that a stored text does not fit its input, so that nobody overwrites it unknowingly."""
    return [] if all(map(fits, texts)) else [section(say("facts-cut", n=LONGEST_INPUT))]


def _url() -> Block:
    # Not Slack's url input: it refuses addresses with other scripts, and `decide` checks the link anyway.
    return text()


def _parts(say: Words, parts: Sequence[str]) -> Iterator[Block]:
    for i, part in enumerate(parts):
        label = say("edit-text") if len(parts) == 1 else say("edit-text-part", n=i + 1, of=len(parts))
        yield labelled(f"{names.EDIT_PART}{i}", label, text(part, multiline=True), optional=i > 0)


def _faults(say: Words) -> list[tuple[str, str]]:
    return [(fault.value, say(f"fault-{fault}")) for fault in Fault]


def _stages(say: Words) -> list[tuple[str, str]]:
    return [(stage.value, say(f"stage-{stage}")) for stage in Stage]


def _causes(say: Words, policy: Policy) -> list[tuple[str, str]]:
    """The team's causes; one of its own has the name the policy gives it."""
    known = [(name, say(f"cause-{name}") if say.has(f"cause-{name}") else _short(name)) for name in policy.causes]
    return known[:_OWN_CAUSES]


def _tongues(say: Words, case: Case) -> list[tuple[str, str]]:
    detected = case.understanding.language if case.understanding else "und"
    codes = dict.fromkeys([*TONGUES, *([case.facts.language] if case.facts.language else [])])
    auto = ("und", say("facts-language-auto", language=say.tongue(detected)))
    return [auto, *((code, say.tongue(code)) for code in codes if size(code) <= LONGEST_OPTION)]


def _short(name: str) -> str:
    return brief(plain(name), LONGEST_OPTION)
