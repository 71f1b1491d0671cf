"""What makes a run the same run every time, and quiet."""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

import storage.jobs


class _Tokens:
    """Stands for `secrets` in a run: the same tokens in every run of a seed."""

    def __init__(self) -> None:
        self._chance = Random(1)  # noqa: S311 - chance that can be repeated is the point

    def token_hex(self, size: int) -> str:
        return self._chance.randbytes(size).hex()


@contextmanager
def repeatable() -> Iterator[None]:
    """Job tokens come from chance; here from the same chance every time."""
    real = vars(storage.jobs)["secrets"]
    vars(storage.jobs)["secrets"] = _Tokens()
    try:
        yield
    finally:
        vars(storage.jobs)["secrets"] = real


@contextmanager
def uncollected() -> Iterator[None]:
    """A run leaves little that goes only by itself; to look for it time and again takes an eighth of the run."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


@contextmanager
def quiet() -> Iterator[None]:
    """The bot's log is about accidents that are meant here."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
