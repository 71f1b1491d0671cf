"""What the bot has promised: a forward that it acknowledged is a case in the file at that very moment."""

import sqlite3
from contextlib import closing

from handlers.posts import message_key

PATIENCE = 30.0


class Promises:
    """Looks into the SQLite file whenever Slack is told that a forward was taken."""

    def __init__(self, seed, path):
        self._cases, self._path = seed.cases_channel, path
        self.kept, self.broken = 0, []
        self._envelopes, self._ack = seed.workspace._envelopes, seed.workspace.ack
        seed.workspace.ack = self._on_ack

    def _on_ack(self, envelope_id, response=None):
        delivery = self._envelopes.get(envelope_id)
        event = delivery.payload.get("event", {}) if delivery else {}
        if event.get("type") == "message" and event.get("channel") == self._cases and event.get("attachments"):
            self._look(message_key(event["channel"], event["ts"]))
        return self._ack(envelope_id, response)

    def _look(self, key):
        with closing(sqlite3.connect(self._path, timeout=PATIENCE)) as file:
            found = file.execute("SELECT 1 FROM case_source WHERE key = ?", (key,)).fetchone()
        if found:
            self.kept += 1
        else:
            self.broken.append(f"{key} was acknowledged and is not stored")
