"""The rooms of the house exist and can be entered."""

import importlib

import pytest


@pytest.mark.parametrize(
    "room", ["bot", "bot.domain", "bot.sandbox", "handlers", "handlers.views", "prompts", "storage"]
)
def test_every_room_says_in_one_line_what_it_holds(room):
    docstring = importlib.import_module(room).__doc__

    assert docstring is not None
    assert len(docstring.strip().splitlines()) == 1
