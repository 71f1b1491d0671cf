"""What the README says is so."""

from pathlib import Path

import pytest

from bot.domain.machine import diagram
from bot.settings import NAMES

README = Path(__file__).parents[1].joinpath("README.md").read_text(encoding="utf-8")


def test_the_state_diagram_is_the_tables():
    assert f"```mermaid\n{diagram()}\n```" in README


def test_the_first_two_commands_are_demo_and_test():
    first = README.split("```")[1]

    assert first.split() == ["make", "demo", "make", "test"]


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_setting_is_explained(name):
    assert f"`{name}`" in README


def test_its_picture_is_there():
    assert Path(__file__).parent.joinpath("browser", "case_thread.png").stat().st_size > 10_000
