"""What a model is told of the stage and of the brand's voice, and the spans it names in return."""

from collections.abc import Iterator
from typing import Final

from bot.domain.case import Case
from bot.domain.policy import Brand
from bot.domain.reply_context import Address
from bot.domain.wording import fold
from prompts.asking import listed
from prompts.playbook import DEADLINE, Playbook

_ADDRESS: Final = {
    Address.FORMAL: "formal: Państwo, вы, jūs; greet nobody by name.",
    Address.PAN_PANI: "formal; in Polish say Pan or Pani where the author's own words tell which, else Państwo.",
    Address.FIRST_NAME: "polite (Państwo, вы, jūs); greet by first name, in Polish and Lithuanian in the vocative.",
}
_LONGEST_SPAN: Final = 1_000


def stage(case: Case, book: Playbook) -> Iterator[str]:
    """What the stage asks of the reply; each thing with the name under which its span comes back."""
    plan = book.plan(case.stage)
    must = [f"{name}: {told}" for name, told in plan.must.items()]
    yield f"This stage: {case.stage}. {listed('The reply must contain', must)}"
    yield listed("It must not", plan.must_not)


def voice(brand: Brand) -> Iterator[str]:
    """The brand's own rules, where it has any."""
    if brand.address:
        yield f"Form of address: {_ADDRESS[brand.address]}"
    if brand.banned_words:
        yield listed("Words the company never uses (* stands for any ending)", brand.banned_words)
    if brand.links:
        yield listed("Hosts a link may lead to", brand.links)
    if brand.hotline:
        yield f"Telephone that may be named: {brand.hotline}"


def spans(said: object, reply: str, due: str, case: Case, book: Playbook) -> tuple[tuple[str, str], ...]:
    """What the stage asks for, each with the words the model points at; without words where they are not its own.

    `due` are the deadline's words in the reply; the model's own choice of them counts for nothing. An answer that
    names no spans at all leaves out every one of them.
    """
    listed = said if isinstance(said, list) else []
    named = [(one.get("name"), one.get("words")) for one in listed if isinstance(one, dict)]
    found = {name: words for name, words in named if isinstance(name, str) and isinstance(words, str)}
    found[DEADLINE] = due
    plain = " ".join(reply.split())
    return tuple((name, _verbatim(found.get(name, ""), plain)) for name in book.plan(case.stage).must)


def _verbatim(words: str, plain: str) -> str:
    """The words as the reply writes them; a model copies letters well, but not quotes, dashes and capitals."""
    wanted = fold(" ".join(words.split()).strip(" .")[:_LONGEST_SPAN])
    place = fold(plain).find(wanted) if wanted else -1
    return plain[place : place + len(wanted)] if place >= 0 else ""
