"""The four complaints of `amends demo --story`, as somebody at a terminal sees them."""

import asyncio
import os
import sys

PATIENCE = 600


async def test_the_story_is_seen_to_the_end_and_prints_four_threads(tmp_path):
    hidden = ("OPENAI_", "DATABASE_", "SLACK_", "AMENDS_")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(hidden)}
    story = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--story"),
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(story.communicate(), PATIENCE)

    assert story.returncode == 0, err.decode()
    told = out.decode()
    assert "All 4 stories were seen to the end." in told
    for number in range(1, 5):
        assert f"Case #{number} is closed" in told
    assert "One more yes is needed" in told
    assert told.count("Handed over by") == 3
    assert "<!date" not in told
