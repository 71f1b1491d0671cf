"""What was answered is stored, also when the process is killed the moment after."""

import subprocess
import sys

from storage.store import Store
from tests.storage.examples import TEAM
from tests.storage.times import NOON

WRITER = """
import sys
from datetime import datetime, UTC
from itertools import count
from storage.store import Store

store = Store.open(sys.argv[1])
for n in count():
    store.run_now(lambda tx: tx.claim("T1", f"k{n}", datetime(2026, 1, 1, tzinfo=UTC)))
    print(n, flush=True)
"""


def test_what_was_answered_before_a_kill_is_stored(url):
    with subprocess.Popen([sys.executable, "-c", WRITER, url], stdout=subprocess.PIPE, text=True) as writer:
        answered = [int(writer.stdout.readline()) for _ in range(30)]
        writer.kill()
        answered += [int(line) for line in writer.stdout if line.endswith("\n")]
    store = Store.open(url)
    unknown = [n for n in answered if store.run_now(lambda tx, n=n: tx.claim(TEAM, f"k{n}", NOON)) is None]
    store.close()

    assert unknown == []
