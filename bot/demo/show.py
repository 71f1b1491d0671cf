"""`amends demo`: the workspace in the browser."""

import os
import socket
import sys

from bot.demo.world import world

HINTS = """
  Amends demo: a small Slack with the bot in it.

    {address}

  1. In #reviews, point at a complaint, press the arrow (forward message) and choose #complaints.
  2. Open the thread there and read the case. Press "Facts", or "Offer goodwill": Ania gives a gift of 20 at once,
     one of 200 is asked of Tomas (become him and read what Amends wrote to him).
  3. Become Olga (your name, top right): only she and Tomas may approve. React to the draft with ✅.
  4. Become Ania again, press "I have published it", and close the case.
  5. Forward another one and move the clock (top) to see the reminders.

  {model}
  {kept} Stop it with Ctrl-C.
"""


async def show(database_url: str | None, port: int) -> int:
    """Serve the demo until it is stopped; the exit code."""
    async with world(database_url, _free(port)) as made:
        print(
            HINTS.format(address=f"{made.server.base_url}/ui/", model=_model(), kept=_kept(database_url)), flush=True
        )
        await made.running
    return 0


def _free(port: int) -> int:
    """The wished port, or 0 (any) when something else has it."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            print(f"Port {port} is taken; using a free one.", file=sys.stderr)
            return 0
    return port


def _model() -> str:
    if os.environ.get("OPENAI_API_KEY"):
        return "Drafts come from the model that OPENAI_API_KEY and OPENAI_BASE_URL name; it is sent the complaints."
    return "No OPENAI_API_KEY is set, so drafts come from the playbook's templates."


def _kept(database_url: str | None) -> str:
    gone = "The small Slack is gone when you stop it"
    return f"{gone}; the cases stay in DATABASE_URL." if database_url else f"{gone}, and the cases with it."
