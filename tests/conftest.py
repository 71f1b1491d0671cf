"""What tests of every room may ask for, and where their files lie."""

import os
import shutil
import sys
import threading
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")
ROOM = 2 << 30

if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
    # Tests kill processes and pull no plugs: to wait for a disk at every commit shows nothing. A kill leaves there
    # what it leaves on a disk.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.fixture
def untraced():
    """For what is played thousands of times: every line of it is traced elsewhere, and tracing doubles its time."""
    ours, theirs = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)
    yield
    threading.settrace(theirs)
    sys.settrace(ours)
