"""While the bot was away Slack lost every event; a real bot finds at its start what people did."""

from tests.e2e.process import bot_and_sandbox, posted_twice, until, with_text
from tests.e2e.test_kill import forward


async def test_what_people_did_while_events_were_lost_is_found_at_the_next_start(tmp_path):
    async with bot_and_sandbox(tmp_path) as (seed, server, bot):
        await until(lambda: looked(server, "conversations.history"), "the first look at the channel")
        forward(seed)
        draft = (await until(lambda: with_text(seed, "draft 1"), "the draft"))[0]
        # Asked after the draft in the same queue: so its place is stored, and the first look knows what was ticked.
        await until(lambda: asked_directly(seed), "the approver outside the channel is asked")
        await bot.kill()
        seed.workspace.drop_events = True
        seed.workspace.react("U0OLGA", seed.cases_channel, draft.ts, "white_check_mark")
        forward(seed, "en")
        await bot.start()

        await until(lambda: with_text(seed, "the reply is approved"), "the text to publish")
        await until(lambda: with_text(seed, "Case #2: the post"), "the second case")
        assert posted_twice(seed) == {}


def looked(server, method):
    return any(call.method == method for call in server.workspace.calls)


def asked_directly(seed):
    return any(with_text(seed, "waiting for your approval", channel) for channel in seed.workspace.channels)
