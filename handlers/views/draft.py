"""A draft: its exact text, its translation, and everything an approver must know before saying yes."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.case import Case, Draft, Revision, Status
from bot.domain.policy import Policy
from bot.domain.remarks import Remark
from bot.domain.reply_text import Finding, Level
from bot.domain.review import final, findings
from bot.domain.similar import drafts_of_round, like_a_draft
from bot.domain.understanding import Maker
from bot.ports import Message
from handlers.views import names
from handlers.views.blocks import Block, actions, context, mention, messages, section
from handlers.views.escape import hidden, label, verbatim_blocks
from handlers.views.glance import act, people, problem, reactions, team_words, terms
from handlers.views.words import Words

_LONGEST_PROMISE = 300
_LONGEST_SPAN = 60
_LONGEST_DETAIL = 80
_LONGEST_REASON = 300
_LONGEST_REMARK = 100
_LONGEST_WHY = 180
_MOST_RULES = 8
_MONEY = frozenset({"R13"})
"""What a grant would cover."""
_MOST_SPANS = 2
_MOST_CODES = 10
_MOST_GRANTS = 3


def draft(case: Case, policy: Policy, number: int) -> tuple[Message, ...]:
    """The draft as things stand; a void one keeps its text and loses its buttons."""
    revision = case.revision(number)
    if revision is None:
        raise LookupError(f"case {case.id.number} has no draft {number}")
    say = team_words(case, policy)
    text = say("draft-text", number=str(case.id.number), n=str(number))
    whole = messages(
        text,
        _head(say, case, revision, policy),
        texts(say, case, revision, policy),
        _tail(say, case, revision, policy),
    )
    # A void draft is only history: folded to its text, but never to fewer messages than were posted.
    if revision.void and len(whole) == 1:
        title = section(say("draft-title", n=str(number), state=state(say, case, revision)))
        return messages(text, [title], verbatim_blocks(revision.draft.text, "rich_text_quote"), ())
    return whole


def standing(case: Case, revision: Revision) -> bool:
    """Whether something can still be decided about this revision."""
    live = case.live
    return live is not None and live.number == revision.number and case.status in (Status.DRAFTED, Status.APPROVED)


def state(say: Words, case: Case, revision: Revision) -> str:
    """What has become of the revision."""
    out = next((p for p in case.published if p.revision == revision.number), None)
    if out:
        return say("draft-published", who=mention(out.by))
    if revision.void:
        return say("draft-void", why=say(f"void-{revision.void}"))
    if case.approval and case.approval.revision == revision.number:
        return say("draft-approved", who=mention(case.approval.by))
    return say("draft-waiting" if standing(case, revision) else "draft-idle")


def findings_lines(say: Words, found: Sequence[Finding]) -> Iterator[str]:
    """Each finding's sentence once, with the words it is about; none is left out unsaid."""
    by_sentence: dict[str, list[Finding]] = {}
    for finding in sorted(found, key=lambda f: f.level is not Level.BLOCK):
        told = say(f"finding-{finding.level}", words=_rule(say, finding))
        by_sentence.setdefault(told, []).append(finding)
    for told, same in list(by_sentence.items())[:_MOST_RULES]:
        yield f"{told}{_spans(say, same)}"
    if len(by_sentence) > _MOST_RULES:
        yield say("listed-more", n=len(by_sentence) - _MOST_RULES)


def decision_buttons(say: Words, case: Case, revision: Revision, found: Sequence[Finding]) -> list[Block]:
    """Yes, or yes with a reason where a finding stands against it; and the other ways on."""
    value = names.ref(case.id.number, revision=revision.number, digest=revision.sha256)
    if case.approval:
        return actions(act(say, names.WITHDRAW, value), act(say, names.EDIT, value))
    blocks = [f for f in found if f.level is Level.BLOCK]
    elements = []
    if not blocks:
        elements.append(act(say, names.APPROVE, value, "primary"))
    elif not final(blocks):
        elements.append(act(say, names.APPROVE_ANYWAY, value))
    elements += [act(say, action, value) for action in (names.EDIT, names.ANOTHER, names.GOODWILL)]
    return actions(*elements, act(say, names.REJECT, value, "danger"))


def texts(say: Words, case: Case, revision: Revision, policy: Policy) -> list[Block]:
    """The exact text, and below it the translation where the team reads another language."""
    draft, team = revision.draft, policy.brand(case.brand).language
    blocks = [*verbatim_blocks(draft.text, "rich_text_quote"), *private(say, draft)]
    if draft.translation and draft.language != team:
        title = section(say("draft-translation", language=say.tongue(team)))
        blocks += [title, *verbatim_blocks(draft.translation, "rich_text_quote")]
    return blocks


def private(say: Words, draft: Draft) -> list[Block]:
    """The message that carries the goodwill where the public reply may not."""
    if not draft.private:
        return []
    return [section(say("draft-private")), *verbatim_blocks(draft.private, "rich_text_quote")]


def verdict(say: Words, found: Sequence[Finding]) -> Iterable[str]:
    """What the check of the text found, and what stands against an approval."""
    if not found:
        return [say("findings-none")]
    lines = [say("findings-title", n=len(found)), *findings_lines(say, found)]
    blocks = [f for f in found if f.level is Level.BLOCK]
    if any(f.rule in _MONEY for f in final(blocks)):
        lines.append(say("findings-money"))
    elif final(blocks):
        lines.append(say("findings-final"))
    elif blocks:
        lines.append(say("findings-blocked"))
    return lines


def second_reading(say: Words, revision: Revision) -> list[Block]:
    """What another reader said of this text, who only warns; nothing where nobody has read it again."""
    review = revision.review
    if review is None:
        return []
    if review.problem:
        return [context(say("review-failed", why=problem(say, review.problem)))]
    if not review.remarks:
        return [context(say("review-none"))]
    return [section("\n".join([say("review-title"), *(_remark(say, one) for one in review.remarks)]))]


def _remark(say: Words, remark: Remark) -> str:
    quoted = say("quote", text=label(remark.quote, _LONGEST_REMARK))
    why = label(remark.why, _LONGEST_WHY)
    return " ".join(filter(None, ["•", say(f"remark-{remark.about}"), quoted, why]))


def _head(say: Words, case: Case, revision: Revision, policy: Policy) -> list[Block]:
    number = str(revision.number)
    lines = [*_goodwill(say, case, policy), say("draft-title", n=number, state=state(say, case, revision))]
    language = say("draft-language", language=say.tongue(revision.draft.language))
    return [section("\n".join(lines)), context(_maker(say, revision), language, *_alike(say, case, revision))]


def _alike(say: Words, case: Case, revision: Revision) -> Iterator[str]:
    """Who asked for another draft should not have to look for what is new in it; an edit is alike on purpose."""
    earlier = [one for one in drafts_of_round(case, revision.round) if one.number < revision.number]
    like = like_a_draft(revision.draft.text, earlier) if revision.by is None else None
    if like:
        yield say("draft-alike", n=str(like.number))


def _goodwill(say: Words, case: Case, policy: Policy) -> Iterator[str]:
    standing_grants = [grant for grant in case.grants if grant.standing]
    for grant in standing_grants[:_MOST_GRANTS]:
        yield say("draft-goodwill", terms=terms(say, policy, grant.terms))
    if len(standing_grants) > _MOST_GRANTS:
        yield say("listed-more", n=len(standing_grants) - _MOST_GRANTS)


def _maker(say: Words, revision: Revision) -> str:
    draft = revision.draft
    if draft.maker is Maker.PERSON:
        return say("draft-person", who=mention(revision.by))
    if draft.maker is Maker.MODEL:
        return say("draft-model")
    if not draft.problem:
        return say("draft-template-plain")
    return say("draft-template", why=problem(say, draft.problem))


def _tail(say: Words, case: Case, revision: Revision, policy: Policy) -> list[Block]:
    found = findings(case, revision, policy)
    blocks = [section("\n".join(_contents(say, case, revision)))]
    if not standing(case, revision):
        return blocks
    blocks += [section("\n".join(verdict(say, found))), *second_reading(say, revision)]
    if not case.approval:
        blocks.append(section(say("draft-approvers", who=_approvers(say, policy))))
    how = context(say(_how(case, found), **reactions(policy)))
    return [*blocks, *decision_buttons(say, case, revision, found), how]


def _how(case: Case, found: Sequence[Finding]) -> str:
    """What to do now; where a finding stands against the text, an emoji cannot approve it."""
    if case.approval:
        return "draft-undo"
    return "draft-how-blocked" if any(f.level is Level.BLOCK for f in found) else "draft-how"


def _contents(say: Words, case: Case, revision: Revision) -> Iterator[str]:
    draft = revision.draft
    promise, offer = label(draft.promise, _LONGEST_PROMISE), label(draft.offer, _LONGEST_PROMISE)
    if draft.maker is Maker.PERSON and not promise:
        yield say("draft-person-unread")
    else:
        yield say("draft-promise", promise=promise) if promise else say("draft-promise-none")
        yield say("draft-offer", offer=offer) if offer else say("draft-offer-none")
    codes = hidden(draft.text)
    if codes:
        more = [say("listed-more", n=len(codes) - _MOST_CODES)] if len(codes) > _MOST_CODES else []
        yield say("draft-hidden", codes=" ".join([*codes[:_MOST_CODES], *more]))
    if draft.left_out:
        yield say("draft-left-out", what=" ".join(say("quote", text=label(t, _LONGEST_SPAN)) for t in draft.left_out))
    for approval in case.approvals:
        if approval.revision == revision.number and approval.override:
            yield say("draft-override", reason=label(approval.override, _LONGEST_REASON))


def _rule(say: Words, finding: Finding) -> str:
    """What the rule says; its detail may sharpen the words or fill in figures and languages."""
    rule, detail = finding.rule, finding.detail
    if say.has(f"rule-{rule}-{detail}"):
        return say(f"rule-{rule}-{detail}")
    if not say.has(f"rule-{rule}"):
        return say("rule-other", rule=label(rule, 30))
    length, _, limit = detail.partition(">")
    found, _, expected = detail.partition("!=")
    told = {"length": length, "limit": limit, "found": say.tongue(found), "expected": say.tongue(expected)}
    told["rule"] = label(detail, _LONGEST_DETAIL) or "none"
    told["part"] = _part(say, detail.partition(":")[2])
    return say(f"rule-{rule}", **told)


def _part(say: Words, name: str) -> str:
    """What a part of a reply is called; an older playbook may have had others."""
    return say(f"part-{name}") if say.has(f"part-{name}") else label(name, _LONGEST_DETAIL) or "—"


def _spans(say: Words, same: Sequence[Finding]) -> str:
    spans = list(dict.fromkeys(f.span for f in same if f.span.strip()))
    shown = [say("quote", text=label(span, _LONGEST_SPAN)) for span in spans[:_MOST_SPANS]]
    more = [say("listed-more", n=len(spans) - _MOST_SPANS)] if len(spans) > _MOST_SPANS else []
    return "".join(f" {part}" for part in [*shown, *more])


def _approvers(say: Words, policy: Policy) -> str:
    if policy.approvers is None:
        return say("approvers-admins")
    return people(say, policy.approvers, either=True) if policy.approvers else say("approvers-none")
