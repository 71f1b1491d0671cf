"""A process that has imported everything and forks the bot: a life begins in milliseconds, not in a second.

It reads one JSON object a line: `{"fork": environment, "log": path}` is answered with the child's pid, and
`{"reap": pid}` with its exit status once it has ended.
"""

import gc
import inspect
import json
import os
import signal
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

PACE = timedelta(milliseconds=20)
"""Slack takes a message a second; nothing here depends on how long a second is."""


def main():
    _prepare()
    print("ready", flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        answer = _fork(asked) if "fork" in asked else os.waitstatus_to_exitcode(os.waitpid(asked["reap"], 0)[1])
        print(answer, flush=True)


def _prepare():
    """All that every start would do again: imports, the language model, Alembic's scripts."""
    import alembic.command  # noqa: F401

    import bot.__main__  # noqa: F401
    from bot import jobs, language, sweep
    from bot.app import load_policy
    from bot.demo.seed import POLICY
    from handlers.views.refusals import nothing_stored
    from storage.schema import migrate

    load_policy(POLICY)
    nothing_stored("en")
    # Bolt asks for the stack, and looking up the modules in it the first time takes a fifth of a second.
    inspect.stack()
    with tempfile.TemporaryDirectory() as folder:
        migrate(f"sqlite:///{Path(folder) / 'warm.db'}")
    known = language.LangId()
    known.warm()
    language.LangId._loaded = lambda _: known._model
    jobs.CHANNEL_PACE = jobs.UPDATE_PACE = sweep.LOOK_PACE = PACE
    gc.collect()
    gc.freeze()


def _fork(asked):
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    code = 70
    try:
        _become_a_bot(asked)
        from bot.__main__ import main as amends

        code = amends(["run"])
    finally:
        sys.stderr.flush()
        os._exit(code)


def _become_a_bot(asked):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nothing = os.open(os.devnull, os.O_RDONLY)
    log = os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for taken, meant in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(taken, meant)
    os.environ.clear()
    os.environ.update(asked["fork"])


if __name__ == "__main__":
    main()
