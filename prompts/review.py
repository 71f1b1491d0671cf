"""What a second reader is asked about a reply, and which of their remarks count."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from bot.domain.case import Case, Revision
from bot.domain.policy import Policy
from bot.domain.remarks import About, Remark
from bot.domain.understanding import Grievance
from prompts.answers import answered, line
from prompts.asking import TEXT, Prompt, canary_of, form, guarded, instructions, language_name, listed, one_of
from prompts.draft import goodwill, in_words, stated
from prompts.quoting import between_marks
from prompts.veil import Veil, copied, veil_of, veiled

_FORM: Final = form(
    findings={"type": "array", "items": form(about=one_of(*About), quote=TEXT, grievance=TEXT, why=TEXT)}
)
_MOST_REMARKS: Final = 6
_LONGEST_WHY: Final = 200


def prompt(case: Case, revision: Revision, policy: Policy, nonce: str) -> Prompt:
    """The question about one text; who answers has not seen how it was ordered or written."""
    case, brand = veiled(case, policy), policy.brand(case.brand)
    revision = case.revision(revision.number) or revision
    grievances = [f"G{number}: {_told(one)}" for number, one in enumerate(_grievances(case), start=1)]
    user = "\n\n".join(
        [
            f"Reply's language: {language_name(revision.draft.language)}",
            f"Team's language: {language_name(brand.language)}",
            f"Company: {brand.name or '(not named)'}. Signature: {brand.signature or '(none)'}",
            listed("Grievances", grievances),
            *stated(case, policy),
            *([] if case.stage.waits else ["Deadline: (none; nothing is promised)"]),
            guarded(nonce),
            *_material(case, revision, policy, nonce),
        ]
    )
    return Prompt(instructions("review"), user, "review", _FORM, canary_of(nonce))


def parse(text: str, case: Case, revision: Revision, policy: Policy) -> tuple[Remark, ...] | None:
    """The remarks that hold: about words that stand in the reply, or a grievance that we gave."""
    said = answered(text, "findings")
    findings = said.get("findings") if said else None
    if not isinstance(findings, list):
        return None
    veil = veil_of(case, policy)
    read = (_remark(one, case, revision, veil) for one in findings if isinstance(one, dict))
    given = _given(case, revision, policy)
    kept = {(r.about, r.quote): r for r in read if r and not (r.about is About.INVENTED and _stands(r.quote, given))}
    return tuple(kept.values())[:_MOST_REMARKS]


def _remark(said: Mapping[str, Any], case: Case, revision: Revision, veil: Veil) -> Remark | None:
    named = line(said.get("about")).lower()
    if named not in set(About):
        return None
    about, why = About(named), veil.shown(line(said.get("why"), _LONGEST_WHY))
    if about is About.UNANSWERED:
        grievance = _named(line(said.get("grievance")), case)
        return Remark(about, _told(grievance), why) if grievance else None
    where = revision.draft.translation if about is About.TRANSLATION else revision.draft.text
    quote = copied(line(said.get("quote")), where, veil)
    return Remark(about, quote, why) if quote else None


def _named(said: str, case: Case) -> Grievance | None:
    """The grievance of that number; whatever else is named was invented."""
    number = said.upper().removeprefix("G")
    listed_ones = dict(enumerate(_grievances(case), start=1))
    return listed_ones.get(int(number)) if number.isascii() and number.isdigit() and len(number) < 3 else None


def _grievances(case: Case) -> list[Grievance]:
    read = case.understanding
    return [one for one in read.grievances if _told(one)] if read else []


def _told(grievance: Grievance) -> str:
    return grievance.summary.strip() or grievance.quote.strip()


def _given(case: Case, revision: Revision, policy: Policy) -> list[str]:
    """What a reader may find in the reply and must not call invented, because it was given to its writer."""
    facts = case.facts
    # What the draft says of its own deadline proves nothing: only the words that we gave do.
    deadlines = (in_words(case, policy, revision.at),)
    brand = policy.brand(case.brand)
    own = (brand.signature, brand.hotline, *brand.links)
    return [*facts.confirmed, *facts.unknowns, facts.remedy, *goodwill(case, policy), *deadlines, *filter(None, own)]


def _stands(quote: str, given: Iterable[str]) -> bool:
    return any(_plain(quote) in _plain(one) for one in given)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!")


def _material(case: Case, revision: Revision, policy: Policy, nonce: str) -> Iterator[str]:
    for r in case.rounds[:-1]:
        yield between_marks("earlier post", r.post.text, nonce)
    yield between_marks("author", case.post.author or "(not known)", nonce)
    yield between_marks("post", case.post.text, nonce)
    if case.stage.waits:
        # The one that a person stated, or that the draft was given; its words may have been edited since.
        due = revision.draft.deadline_span or in_words(case, policy, revision.at)
        yield between_marks("deadline", due, nonce)
    yield between_marks("reply", revision.draft.text, nonce)
    if revision.draft.translation:
        yield between_marks("translation", revision.draft.translation, nonce)
