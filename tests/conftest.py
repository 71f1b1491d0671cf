"""What tests of every room may ask for, and where their files lie."""

import os
import shutil
import sys
import threading
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")
ROOM, ROOM_FOR_SERVERS = 2 << 30, 8 << 30


def in_memory(room):
    """Whether so many bytes are free there."""
    return MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > room


if in_memory(ROOM):
    # Tests kill processes and pull no plugs: to wait for a disk at every commit shows nothing. A kill leaves there
    # what it leaves on a disk.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

OF_SERVERS = MEMORY if in_memory(ROOM_FOR_SERVERS) else None
"""Where PostgreSQL keeps its files; None for where temporary files lie anyway."""


@pytest.fixture
def untraced():
    """For what is played thousands of times: every line of it is traced elsewhere, and tracing doubles its time."""
    ours, theirs = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)
    yield
    threading.settrace(theirs)
    sys.settrace(ours)
