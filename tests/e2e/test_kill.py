"""SIGKILL at the two worst moments: nothing is lost, and nothing is posted twice."""

import pytest

from tests.e2e.process import bot_and_sandbox, posted_twice, until, with_text

BEFORE_ACCEPT = "hold_before_accept"
AFTER_ACCEPT = "hold_after_accept"


def forward(seed, language="pl"):
    message = seed.complaints[language]
    return seed.workspace.forward("U0ANIA", seed.cases_channel, seed.reviews_channel, message.ts)


@pytest.mark.parametrize("moment", [BEFORE_ACCEPT, AFTER_ACCEPT])
@pytest.mark.parametrize("nth", [1, 2, 3], ids=["card", "post", "draft"])
async def test_a_kill_while_a_message_is_sent_loses_nothing_and_posts_nothing_twice(tmp_path, moment, nth):
    async with bot_and_sandbox(tmp_path) as (seed, server, bot):
        held_after = Holding(server, moment, nth)
        forward(seed)
        await until(held_after.holds, f"message {nth} is held")

        await bot.kill()
        server.release()
        await bot.start()

        await until(lambda: with_text(seed, "draft 1"), "the draft")
        await until(lambda: with_text(seed, "drafted"), "the card shows the draft")
        assert [len(with_text(seed, text)) for text in ("Case #1: drafted", "the post", "draft 1")] == [1, 1, 1]
        assert posted_twice(seed) == {}


class Holding:
    """Breaks the n-th chat.postMessage from now on, by arming the fault when the ones before are there."""

    def __init__(self, server, kind, nth):
        self._server, self._kind, self._nth, self._armed = server, kind, nth, False
        self.holds()

    def holds(self):
        posts = sum(call.method == "chat.postMessage" for call in self._server.workspace.calls)
        if not self._armed and posts >= self._nth - 1:
            self._server.workspace.add_fault("chat.postMessage", self._kind)
            self._armed = True
        return bool(self._server.api.held)


async def test_a_kill_right_after_the_approval_was_stored_still_brings_the_text_to_publish(tmp_path):
    async with bot_and_sandbox(tmp_path) as (seed, server, bot):
        forward(seed)
        draft = (await until(lambda: with_text(seed, "draft 1"), "the draft"))[0]
        seed.workspace.add_fault("chat.postMessage", BEFORE_ACCEPT)

        seed.workspace.react("U0OLGA", seed.cases_channel, draft.ts, "white_check_mark")
        await until(lambda: server.api.held, "the bot begins to post the approved text")
        await bot.kill()
        server.release()
        await bot.start()

        await until(lambda: with_text(seed, "the reply is approved"), "the text to publish")
        assert len(with_text(seed, "the reply is approved")) == 1
        assert posted_twice(seed) == {}


async def test_many_kills_at_any_moment_end_in_one_case_with_one_of_each_message(tmp_path):
    async with bot_and_sandbox(tmp_path) as (seed, _, bot):
        forward(seed, "en")
        for posts in range(1, 6):
            await until(lambda n=posts: len(seed.workspace.calls) > 4 * n, "some calls")
            await bot.kill()
            await bot.start()

        await until(lambda: with_text(seed, "draft 1"), "the draft")
        assert len(with_text(seed, "Case #1: the post")) == 1
        assert posted_twice(seed) == {}


async def test_terminated_it_ends_by_itself_within_ten_seconds(tmp_path):
    async with bot_and_sandbox(tmp_path) as (seed, _, bot):
        forward(seed)
        await until(lambda: with_text(seed, "Case #1"), "the card")

        code = await bot.stop()

        assert code == 0
