"""What the model is asked to write, and how its draft is read."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.case import Case, Draft
from bot.domain.platforms import FORBIDS_OFFERS, Counting, Platform, reply_limit
from bot.domain.policy import Brand, Policy
from bot.domain.review import granted
from bot.domain.similar import drafts_of_round
from bot.domain.understanding import Maker
from prompts import deadline, offers, told_time
from prompts.answers import answered, line
from prompts.asking import TEXT, Prompt, canary_of, form, guarded, instructions, language_name, listed
from prompts.playbook import LANGUAGES, Playbook, packaged
from prompts.private import beside
from prompts.quoting import between_marks
from prompts.veil import veil_of
from prompts.voice import spans, stage, voice

_SPANS: Final = {"type": "array", "items": form(name=TEXT, words=TEXT)}
_FORM: Final = form(reply=TEXT, translation=TEXT, promise=TEXT, deadline_span=TEXT, offer=TEXT, spans=_SPANS)
_EARLIER_DRAFTS: Final = 10
"""Of the round, the newest: whoever wanted more has long begun to write it alone."""
_FOR_TONE: Final = (
    "Replies that this team published to other customers with a complaint like this one, for their tone only: their "
    "facts, amounts and dates are not true here, and what was taken out of them stands in square brackets. Do not "
    "repeat their sentences."
)
_COUNTED: Final = {
    Counting.CODE_POINTS: "characters",
    Counting.BYTES: "bytes in UTF-8",
    Counting.WEIGHTED: "characters, where emoji and € count as two",
}


def prompt(
    case: Case,
    policy: Policy,
    at: datetime,
    nonce: str,
    examples: Sequence[str] = (),
    book: Playbook | None = None,
) -> Prompt:
    """The order for one draft; it holds what is true and may be said, and nobody's limits."""
    veil = veil_of(case, policy)
    case = veil.over(case)
    brand, book = policy.brand(case.brand), book or packaged()
    order = [*_order(case, brand), *voice(brand), *stage(case, book), *_known(case, policy, book)]
    tone = _examples([veil.hide(text) for text in examples], nonce)
    due = _deadline(case, policy, at, book)
    user = "\n\n".join([*order, due, guarded(nonce), *tone, *_material(case, nonce)])
    return Prompt(instructions("draft"), user, "draft", _FORM, canary_of(nonce))


def parse(text: str, case: Case, policy: Policy, at: datetime, book: Playbook | None = None) -> Draft | None:
    """The draft in the answer; a deadline counts only when it is ours and its words stand in the reply."""
    book, said = book or packaged(), answered(text, "reply")
    reply = said.get("reply") if said else None
    if said is None or not isinstance(reply, str) or not reply.strip():
        return None
    translation, veil = said.get("translation"), veil_of(case, policy)
    due = _span(said.get("deadline_span"), reply, case, policy, at, book)
    foreign = case.language != policy.brand(case.brand).language
    return Draft(
        text=reply.strip(),
        language=case.language,
        maker=Maker.MODEL,
        translation=translation.strip() if foreign and isinstance(translation, str) else "",
        promise=veil.shown(line(said.get("promise"))),
        deadline_span=due,
        offer=veil.shown(line(said.get("offer"))),
        private=beside(case, policy, book),
        playbook=book.version,
        spans=spans(said.get("spans"), reply, due, case, book),
    )


def _order(case: Case, brand: Brand) -> Iterator[str]:
    post = case.post
    yield f"Reply's language: {language_name(case.language)}"
    yield f"Team's language: {language_name(brand.language)}"
    yield f"Company: {brand.name or '(not named)'}. Signature: {brand.signature or '(none)'}"
    yield f"Platform: {post.platform}. {_length(post.platform)}"
    yield f"Severity: {case.severity}"
    if case.drafts_asked:
        yield (
            f"This is request number {case.drafts_asked + 1} for a draft: differ from every earlier draft in the "
            "opening, the order and the words, and say no less."
        )


def stated(case: Case, policy: Policy, book: Playbook | None = None) -> Iterator[str]:
    """What people said is true, and what a reply may promise and offer."""
    facts = case.facts
    yield listed("Confirmed facts", facts.confirmed)
    yield listed("Not known, to be asked", facts.unknowns)
    yield f"Fault: {facts.fault}"
    yield listed("Remedy", [facts.remedy])
    yield listed("Goodwill that may be offered", goodwill(case, policy, book))


def _known(case: Case, policy: Policy, book: Playbook) -> Iterator[str]:
    if case.understanding:
        yield listed("Grievances", [grievance.summary for grievance in case.understanding.grievances])
    yield from stated(case, policy, book)
    yield listed("What the team said about rejected drafts", case.feedback)


def goodwill(case: Case, policy: Policy, book: Playbook | None = None) -> list[str]:
    """What stands, in the reply's language; nothing where the platform forbids to speak of it."""
    if case.post.platform in FORBIDS_OFFERS:
        return []
    return [offers.offer(terms, (book or packaged()).words(case.language), policy.kinds) for terms in granted(case)]


def _deadline(case: Case, policy: Policy, at: datetime, book: Playbook) -> str:
    if not case.stage.waits:
        return "Deadline: (none; promise nothing)"
    if case.language in LANGUAGES:
        return f"Deadline, in exactly these words: {in_words(case, policy, at, book)}"
    return f"Deadline, to be said in the reply's language: {in_words(case, policy, at, book)}"


def in_words(case: Case, policy: Policy, at: datetime, book: Playbook | None = None) -> str:
    """The deadline as the reply is to say it."""
    spoken = (book or packaged()).words(case.language)
    return deadline.said(deadline.promised(case, policy, at), policy.zone, spoken)


def _examples(replies: Sequence[str], nonce: str) -> Iterator[str]:
    """Replies to other customers, masked: they show how the team speaks."""
    if replies:
        yield _FOR_TONE
    for reply in replies:
        yield between_marks("reply to another customer", reply, nonce)


def _material(case: Case, nonce: str) -> Iterator[str]:
    for r in case.rounds[:-1]:
        yield between_marks("earlier post", r.post.text, nonce)
    yield from _by_the_author(case, nonce)
    for published in case.published:
        revision = case.revision(published.revision)
        if revision:
            yield between_marks("published reply", revision.draft.text, nonce)
    for text in list(dict.fromkeys(one.draft.text for one in drafts_of_round(case)))[-_EARLIER_DRAFTS:]:
        yield between_marks("earlier draft", text, nonce)
    yield between_marks("author", case.post.author or "(not known)", nonce)
    yield between_marks("post", case.post.text, nonce)


def _by_the_author(case: Case, nonce: str) -> Iterator[str]:
    """What the author tried and tells as so, with its source: read from a post, so it is no fact of ours."""
    read = case.understanding
    for name, told in (("author's attempts", read.attempts), ("author's claims", read.claims)) if read else ():
        if told:
            lines = (" ".join(f'{one.summary}: "{one.quote}"'.split()) for one in told)
            yield between_marks(name, "\n".join(lines), nonce)


def _length(platform: Platform) -> str:
    limit = reply_limit(platform)
    if limit is None:
        return "Keep the reply under 900 characters."
    return f"The reply may have at most {limit.length} {_COUNTED[limit.counting]}; under 900 reads best."


def _span(said: object, reply: str, case: Case, policy: Policy, at: datetime, book: Playbook) -> str:
    """The deadline's words in the reply: ours, or the model's own where they mean the same moment; else none."""
    if not case.stage.waits:
        return ""
    ours, words = in_words(case, policy, at, book), line(said)
    if ours in reply:
        return ours
    zone = ZoneInfo(policy.zone)
    moment, now = deadline.promised(case, policy, at).astimezone(zone), at.astimezone(zone)
    return words if words and words in reply and told_time.means(words, moment, now, case.language) else ""
