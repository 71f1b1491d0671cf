"""What tests of every room may ask for."""

import sys
import threading

import pytest


@pytest.fixture
def untraced():
    """For what is played thousands of times: every line of it is traced elsewhere, and tracing doubles its time."""
    ours, theirs = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)
    yield
    threading.settrace(theirs)
    sys.settrace(ours)
