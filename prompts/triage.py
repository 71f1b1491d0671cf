"""What the model is asked about a post, and how its answer is read."""

from collections.abc import Mapping
from typing import Any, Final

from bot.domain.case import Case
from bot.domain.policy import Policy
from bot.domain.understanding import Fault, Grievance, Maker, Severity, Told, Understanding
from prompts.answers import answered, line, lines
from prompts.asking import TEXT, TEXTS, Prompt, canary_of, form, guarded, instructions, language_name, one_of
from prompts.playbook import LANGUAGES
from prompts.quoting import between_marks
from prompts.reading import floor_of
from prompts.veil import Veil, copied, veil_of, veiled

_MOST_GRIEVANCES: Final = 5
_MOST_TOLD: Final = 8
_QUOTED: Final = {"type": "array", "items": form(summary=TEXT, quote=TEXT)}
_FORM: Final = form(
    language=TEXT,
    severity=one_of(*Severity),
    grievances=_QUOTED,
    claims=_QUOTED,
    attempts=_QUOTED,
    emotions=TEXTS,
    wants=TEXT,
    questions=TEXTS,
    suggested_fault=one_of(*Fault),
    suggested_cause=TEXT,
)


def prompt(case: Case, policy: Policy, language: str, nonce: str) -> Prompt:
    """The question about the case's post; `language` is the detected one, `und` when unsure."""
    case = veiled(case, policy)
    post = case.post
    earlier = [between_marks("earlier post", r.post.text, nonce) for r in case.rounds[:-1]]
    user = "\n\n".join(
        [
            f"Team's language: {language_name(policy.brand(case.brand).language)}",
            f"Causes: {', '.join(policy.causes)}",
            f"Platform: {post.platform}",
            f"Language of the post: {'not sure' if language == 'und' else language_name(language)}",
            guarded(nonce),
            *earlier,
            between_marks("post", post.text, nonce),
        ]
    )
    return Prompt(instructions("triage"), user, "triage", _FORM, canary_of(nonce))


def parse(text: str, case: Case, policy: Policy, language: str) -> Understanding | None:
    """The answer as far as it holds: quotes must stand in the post, and the severity floor is not the model's."""
    said = answered(text, "grievances")
    if said is None:
        return None
    floor, veil = floor_of(case), veil_of(case, policy)
    cause = line(said.get("suggested_cause")).lower()
    return Understanding(
        language=language if language != "und" else _code(said.get("language")),
        severity=Severity.SIGNIFICANT if floor else _severity(said.get("severity")),
        maker=Maker.MODEL,
        grievances=_grievances(said.get("grievances"), case.post.text, veil),
        claims=_told(said.get("claims"), case, veil),
        attempts=_told(said.get("attempts"), case, veil),
        emotions=lines(said.get("emotions")),
        wants=veil.shown(line(said.get("wants"))),
        questions=tuple(map(veil.shown, lines(said.get("questions"), 3))),
        floor=floor,
        suggested_fault=_fault(said.get("suggested_fault")),
        suggested_cause=cause if cause in policy.causes else "",
    )


def _grievances(said: object, post: str, veil: Veil) -> tuple[Grievance, ...]:
    read = [_grievance(one, post, veil) for one in _objects(said)]
    return tuple(one for one in read if one.summary or one.quote)[:_MOST_GRIEVANCES]


def _grievance(said: Mapping[str, Any], post: str, veil: Veil) -> Grievance:
    summary, quote = line(said.get("summary"), 200), line(said.get("quote"))
    return Grievance(summary=veil.shown(summary), quote=copied(quote, post, veil))


def _told(said: object, case: Case, veil: Veil) -> tuple[Told, ...]:
    """What has a source in a post of the author's, the last one first; without one it was made up."""
    posts = [r.post.text for r in reversed(case.rounds)]
    read = []
    for one in _objects(said):
        quote = next((q for post in posts if (q := copied(line(one.get("quote")), post, veil))), "")
        summary = veil.shown(line(one.get("summary"), 200))
        if quote and summary:
            read.append(Told(summary, quote))
    return tuple(dict.fromkeys(read))[:_MOST_TOLD]


def _objects(said: object) -> list[Mapping[str, Any]]:
    return [one for one in said if isinstance(one, dict)] if isinstance(said, list) else []


def _severity(said: object) -> Severity:
    return Severity.SIGNIFICANT if line(said).lower() == Severity.SIGNIFICANT else Severity.MINOR


def _fault(said: object) -> Fault:
    named = line(said).lower()
    return Fault(named) if named in set(Fault) else Fault.UNKNOWN


def _code(said: object) -> str:
    """One of ours, or none: about any other language a person is asked, however sure the model sounds."""
    code = line(said).lower().split("-")[0]
    return code if code in LANGUAGES else "und"
