"""Forked copies of this process, so many at once; what they come to is heard in the order they were made."""

import gc
import os
import pickle
import select
import signal
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, NoReturn

PIECE = 1 << 16


class CopyFailed(Exception):
    """A copy came to nothing; the words are its own, where it had any left."""


@dataclass
class _Copy:
    number: int
    pid: int
    heard: bytearray = field(default_factory=bytearray)


class Copies:
    """`most` work at once; the original only waits when there is no room for another."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made = 0
        self._told = 0
        self._at_work: dict[int, _Copy] = {}
        self._answers: dict[int, bytes] = {}
        self._way_back: int | None = None

    @property
    def inside(self) -> bool:
        """Whether this process is a copy."""
        return self._way_back is not None

    def fork(self) -> bool:
        """True in the copy, which has to `answer`."""
        while len(self._at_work) >= self._most:
            self._listen()
        heard_at, told_at = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(heard_at)
            self._way_back = told_at
            # A copy ends before it would be worth while.
            gc.disable()
            return True
        os.close(told_at)
        self._at_work[heard_at] = _Copy(self._made, pid)
        self._made += 1
        return False

    def answer(self, what: object) -> NoReturn:
        """The end of a copy."""
        self._say((True, what))

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Whatever happens here: no copy goes on as if it were the original, and none outlives it."""
        try:
            yield
        except BaseException:
            if self.inside:
                self._say((False, traceback.format_exc()))
            self._end_all()
            raise

    def answers(self, *, all_of_them: bool = False) -> Iterator[Any]:
        """What is known so far of the next ones in their order."""
        while self._told < self._made:
            if self._told not in self._answers:
                if not all_of_them:
                    return
                self._listen()
                continue
            said = self._answers.pop(self._told)
            self._told += 1
            well, what = pickle.loads(said) if said else (False, "a copy died without a word")  # noqa: S301 - our own
            if not well:
                raise CopyFailed(what)
            yield what

    def _say(self, what: object) -> NoReturn:
        assert self._way_back is not None, "only a copy answers"
        # A copy ends here and now: what the original registered for its own end is not the copy's to do.
        with suppress(BrokenPipeError), os.fdopen(self._way_back, "wb") as way_back:
            way_back.write(pickle.dumps(what))
        os._exit(0)

    def _listen(self) -> None:
        ready, _, _ = select.select(list(self._at_work), [], [])
        for heard_at in ready:
            piece = os.read(heard_at, PIECE)
            self._at_work[heard_at].heard += piece
            if not piece:
                self._ended(heard_at)

    def _ended(self, heard_at: int) -> None:
        copy = self._at_work.pop(heard_at)
        os.close(heard_at)
        os.waitpid(copy.pid, 0)
        self._answers[copy.number] = bytes(copy.heard)

    def _end_all(self) -> None:
        for heard_at, copy in list(self._at_work.items()):
            os.kill(copy.pid, signal.SIGKILL)
            self._ended(heard_at)
