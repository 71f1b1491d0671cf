"""How people give goodwill in the tests of the handlers."""

from bot.domain.authority import GrantKind
from handlers.views import names
from tests.handlers.conftest import ANN, CASES
from tests.views.slack_limits import texts


async def offer(world, user=ANN, **values):
    return await world.submit(names.GOODWILL_MODAL, await world.ref(), user=user, **values)


async def asked(world, amount="20"):
    """Ann asks for a gift above her limit."""
    await offer(world, kind=GrantKind.GIFT, amount=amount, what="a cake")
    await world.settle()


async def granted(world):
    """Ann gives a gift inside her limit."""
    await offer(world, kind=GrantKind.GIFT, amount="9", what="a cake")
    await world.settle()


async def the_grant(world):
    return (await world.case()).grants[0]


def said(world, channel=CASES):
    return "\n".join(text for _, message in world.slack.threads(channel) for text in texts(list(message.blocks)))


async def written(world, number, text, author, link=""):
    """Another case, whose author is known."""
    await world.submit(names.OPEN_MODAL, post=text, author=author, permalink=link)
    await world.settle()
    return await world.ref(number)
