"""The private message that carries goodwill where the platform allows no offers in a public reply."""

from bot.domain.authority import Form
from bot.domain.case import Case
from bot.domain.platforms import FORBIDS_OFFERS
from bot.domain.policy import Policy
from bot.domain.review import granted
from prompts.giving import given
from prompts.playbook import Playbook, Words


def beside(case: Case, policy: Policy, book: Playbook) -> str:
    """The message beside a public reply that somebody else writes; what a gift is stands in the team's language."""
    own = case.language == policy.brand(case.brand).language
    gifts = tuple(terms.what.strip().rstrip(".") for terms in granted(case) if terms.form is Form.THING and own)
    return private(case, policy, book.words(case.language), gifts)


def private(case: Case, policy: Policy, spoken: Words, gifts: tuple[str, ...]) -> str:
    """The message, or nothing where the public reply may say it all; `gifts` are those that language can name.

    It says that nothing hangs on the review: a gift after a complaint must not look like its price.
    """
    if not granted(case) or case.post.platform not in FORBIDS_OFFERS:
        return ""
    brand = policy.brand(case.brand)
    signature = brand.signature or (spoken.phrase("signature").format(brand=brand.name) if brand.name else "")
    body = (
        f"{spoken.phrase('private.opening')} {given(case, policy, spoken, gifts)} {spoken.phrase('private.closing')}"
    )
    return "\n\n".join(part for part in (body, signature) if part)
