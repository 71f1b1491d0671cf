"""What people submit in modals: read, asked of the desk, and answered in the same window."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from slack_bolt.response import BoltResponse

from bot.desk import Handled
from bot.domain.case import Case, Draft, Outcome, Void
from bot.domain.commands import (
    AddRound,
    AskForDraft,
    CaseCommand,
    CloseCase,
    EditReply,
    OpenCase,
    StateFacts,
)
from bot.domain.ids import CaseId, ChannelId, UserId
from bot.domain.platforms import canonical_link
from bot.domain.policy import Meaning, Policy
from bot.domain.post import Surface, digest
from bot.domain.refusal import No, Refusal
from bot.domain.understanding import Facts, Fault, Maker, Stage
from handlers import payload, posts
from handlers.buttons import ballot_of, put
from handlers.deciding import anew, at_once
from handlers.kit import Kit, done, field_errors, instead
from handlers.payload import Click, Submitted
from handlers.views import modals, names
from handlers.views.answers import case_opened
from handlers.views.names import Ref
from handlers.views.refusals import errors, refusal
from prompts.private import beside
from storage.transaction import Transaction

Handler = Callable[[payload.Body, Kit], Awaitable[BoltResponse]]
CaseHandler = Callable[[Submitted, "Asked", Kit], Awaitable[BoltResponse]]


class Asked:
    """A submission with the case it is about, as stored now."""

    def __init__(
        self, submitted: Submitted, ref: Ref, case: Case, policy: Policy, root: str | None, at: datetime
    ) -> None:
        self.ref = ref
        self.case = case
        self.policy = policy
        self.root = root
        self.user = UserId(submitted.user)
        self.inputs = tuple(submitted.values)
        self.first = next(iter(submitted.values), "")
        self.at = at
        # The same window may be sent again with other values after an error; equal values are one wish.
        self.id = f"view:{submitted.view}:{digest(repr(sorted(submitted.values.items())))[:16]}"

    @property
    def language(self) -> str:
        return self.policy.brand(self.case.brand).language

    def common(self) -> dict[str, Any]:
        return {"id": self.id, "at": self.at, "case": self.case.id}


def about_a_case(make: CaseHandler) -> Handler:
    """A handler that is given the case its window is about, or says that there is none."""

    async def handler(body: payload.Body, kit: Kit) -> BoltResponse:
        submitted = payload.submitted(body)
        ref = names.read_ref(submitted.reference)
        number = ref.case if ref else 0

        def look(tx: Transaction) -> tuple[Case | None, Policy, str | None]:
            case = tx.look_case(CaseId(kit.team, number))
            card = tx.message(kit.team, f"card:{number}:0")
            root = (case.thread_ts if case else None) or (card.ts if card else None)
            return case, kit.policy(tx), root

        case, policy, root = await kit.store.run(look)
        if case is None or ref is None:
            language = await kit.language()
            no = Refusal(No.NO_SUCH_CASE, {"number": str(number)})
            return instead(modals.notice(language, refusal(no, language)))
        return await make(submitted, Asked(submitted, ref, case, policy, root, kit.clock.now()), kit)

    return handler


async def _facts(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    values = submitted.values
    moment, tongue = given(values, names.DEADLINE), given(values, names.LANGUAGE)
    facts = Facts(
        confirmed=_lines(values, names.CONFIRMED),
        unknowns=_lines(values, names.UNKNOWNS),
        fault=Fault(given(values, names.FAULT) or Fault.UNKNOWN),
        remedy=given(values, names.REMEDY),
        deadline=datetime.fromtimestamp(int(moment), UTC) if moment.isdigit() else None,
        language="" if tongue in ("", "und") else tongue,
        stage=_stage(given(values, names.STAGE), asked.case),
        # An old window has no such input.
        customer=given(values, names.CUSTOMER) if names.CUSTOMER in values else asked.case.facts.customer,
    )
    return await answered(StateFacts(**asked.common(), by=asked.user, facts=facts), asked, kit)


def _stage(chosen: str, case: Case) -> Stage | None:
    """What the menu says; untouched where nobody stated a stage, it states none. An old window has no such menu."""
    if not chosen:
        return case.facts.stage
    return None if case.facts.stage is None and chosen == case.stage else Stage(chosen)


async def _close(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    values = submitted.values
    outcome = given(values, names.OUTCOME)
    if not outcome:
        return field_errors(errors(Refusal(No.REASON_NEEDED, field=names.OUTCOME), asked.language))
    command = CloseCase(
        **asked.common(),
        by=asked.user,
        outcome=Outcome(outcome),
        cause=given(values, names.CAUSE),
        reason=given(values, names.REASON),
    )
    return await answered(command, asked, kit)


async def _dismiss(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    reason = given(submitted.values, names.REASON)
    command = CloseCase(**asked.common(), by=asked.user, outcome=Outcome.NOT_A_COMPLAINT, reason=reason)
    return await answered(command, asked, kit)


async def _same(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    digits = given(submitted.values, names.SAME_AS_NUMBER).removeprefix("#")
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0
    command = CloseCase(**asked.common(), by=asked.user, outcome=Outcome.DUPLICATE, same_as=number)
    return await answered(command, asked, kit)


async def _edit(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    """What was promised stays promised where the words of its deadline still stand in the text."""
    text = modals.joined(submitted.values)
    looks = kit.languages.detect(text)
    edited = asked.case.revision(asked.ref.revision)
    before = edited.draft if edited and edited.draft.deadline_span and edited.draft.deadline_span in text else None
    draft = Draft(
        text=text,
        language=asked.case.language,
        maker=Maker.PERSON,
        promise=before.promise if before else "",
        deadline_span=before.deadline_span if before else "",
        detected=looks.language,
        certainty=looks.certainty,
        private=beside(asked.case, asked.policy, kit.book),
    )
    command = EditReply(**asked.common(), by=asked.user, revision=asked.ref.revision, draft=draft)
    return await answered(command, asked, kit)


async def _answered(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    values = submitted.values
    link = given(values, names.PERMALINK)
    if link and canonical_link(link) is None:
        return field_errors(errors(Refusal(No.NOT_A_LINK, field=names.PERMALINK), asked.language))
    post = posts.written(values.get(names.POST, ""), [link] if link else None)
    source = posts.typed_source(Surface.THREAD, post)
    return await answered(AddRound(**asked.common(), by=asked.user, post=post, source=source), asked, kit)


async def _reject(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    """Before a rejection the reason goes with it; after one it asks for a better draft."""
    reason = given(submitted.values, names.REASON)
    revision = asked.case.revision(asked.ref.revision)
    if revision is not None and revision.void is Void.REJECTED:
        return await answered(AskForDraft(**asked.common(), by=asked.user, feedback=reason), asked, kit)
    return await _voted(submitted, asked, kit, Meaning.REJECT, reason)


async def _override(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    reason = given(submitted.values, names.OVERRIDE) or given(submitted.values, names.REASON)
    return await _voted(submitted, asked, kit, Meaning.APPROVE, reason)


async def _publish(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    link = given(submitted.values, names.PERMALINK)
    if link and canonical_link(link) is None:
        return field_errors(errors(Refusal(No.NOT_A_LINK, field=names.PERMALINK), asked.language))
    return await _voted(submitted, asked, kit, Meaning.PUBLISHED, link)


async def _voted(submitted: Submitted, asked: Asked, kit: Kit, meaning: Meaning, words: str) -> BoltResponse:
    """A no is read in the window; only where Slack does not say who it is, the answer comes in the thread."""
    ballot = ballot_of(kit, _click(submitted, asked), asked.ref, meaning, words=words)
    handled = await at_once(ballot, kit)
    if handled is None:
        await put(kit, ballot)
        return done()
    return done() if handled.refusal is None else _no(handled.refusal, asked.language, asked.inputs)


async def on_open(body: payload.Body, kit: Kit) -> BoltResponse:
    submitted = payload.submitted(body)
    values, language = submitted.values, await kit.language()
    link = given(values, names.PERMALINK)
    if link and canonical_link(link) is None:
        return field_errors(errors(Refusal(No.NOT_A_LINK, field=names.PERMALINK), language))
    post = posts.written(values.get(names.POST, ""), [link] if link else None, given(values, names.AUTHOR))
    policy = await kit.store.run(kit.policy)
    command = OpenCase(
        id=f"view:{submitted.view}:{digest(repr(sorted(values.items())))[:16]}",
        at=kit.clock.now(),
        team=kit.team,
        by=UserId(submitted.user),
        brand=policy.brand_of(kit.cases_channel).id,
        channel=kit.cases_channel,
        post=post,
        source=posts.typed_source(Surface.SLASH, post),
    )
    handled = await anew(command, kit)
    if handled.refusal is not None:
        return _no(handled.refusal, language, tuple(values))
    number = handled.case.number if handled.case else 0
    return instead(modals.notice(language, case_opened(number, language, kit.cases_channel)))


async def answered(command: CaseCommand, asked: Asked, kit: Kit) -> BoltResponse:
    """Ask the desk; a no stands in the window."""
    await kit.meet(asked.user)
    return answer_to(await anew(command, kit), asked)


def answer_to(handled: Handled, asked: Asked) -> BoltResponse:
    return done() if handled.refusal is None else _no(handled.refusal, asked.language, asked.inputs)


def _no(no: Refusal, language: str, inputs: Sequence[str]) -> BoltResponse:
    """At the input it is about, else at the first: in the window's place it would throw away what was typed.

    Several windows ask the same thing, and not each has the input that a refusal names; Slack takes no other.
    """
    first = next(iter(inputs), "")
    settled = no.no is No.ALREADY_A_CASE and not no.field
    said = {} if settled else errors(no if no.field else replace(no, field=first), language)
    found = {block if block in inputs else first or block: words for block, words in said.items()}
    return field_errors(found) if found else instead(modals.notice(language, refusal(no, language)))


def _click(submitted: Submitted, asked: Asked) -> Click:
    """A window was opened by a button: its ballot is answered in the case's thread."""
    return Click(
        user=submitted.user,
        name=submitted.name,
        value="",
        at=asked.id,
        trigger_id="",
        channel=ChannelId(asked.case.channel),
        ts=asked.root or "",
        thread_ts=asked.root,
    )


def given(values: Mapping[str, str], block: str) -> str:
    return values.get(block, "").strip()


def _lines(values: Mapping[str, str], block: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in values.get(block, "").splitlines() if line.strip())


SUBMISSIONS: Final[Mapping[str, Handler]] = {
    names.FACTS_MODAL: about_a_case(_facts),
    names.CLOSE_MODAL: about_a_case(_close),
    names.DISMISS_MODAL: about_a_case(_dismiss),
    names.SAME_MODAL: about_a_case(_same),
    names.EDIT_MODAL: about_a_case(_edit),
    names.ANSWERED_MODAL: about_a_case(_answered),
    names.REJECT_MODAL: about_a_case(_reject),
    names.OVERRIDE_MODAL: about_a_case(_override),
    names.PUBLISH_MODAL: about_a_case(_publish),
    names.OPEN_MODAL: on_open,
}
