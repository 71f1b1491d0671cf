"""What the doctor says of the team's playbook, which `amends run` would refuse."""

import pytest

from bot.doctor import State
from prompts.playbook import Playbook, packaged, packaged_text

SORRY = '    - "We apologise for {event}."\n'


@pytest.fixture
def looked_at(examine, tmp_path):
    """The findings about a playbook of that text; None leaves the file out."""

    async def looked_at(text):
        path = tmp_path / "voice.yaml"
        if text is not None:
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return (await examine(AMENDS_PLAYBOOK=str(path)))["playbook"]

    return looked_at


async def test_without_a_file_the_packaged_playbook_is_named_with_its_version(examine):
    (check,) = (await examine(AMENDS_PLAYBOOK=""))["playbook"]

    assert check.state is State.OK
    assert packaged().version in check.says


async def test_a_playbook_in_order_is_named_with_its_version(looked_at):
    text = packaged_text() + "# ours\n"

    (check,) = await looked_at(text)

    assert (check.state, check.says) == (State.OK, f"voice.yaml, version {Playbook(text).version}.")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "voice.yaml: The file cannot be read (No such file or directory). Check AMENDS_PLAYBOOK."),
        (b"\xff", "voice.yaml, line 1: This is not UTF-8. Save it as UTF-8."),
    ],
)
async def test_a_file_that_cannot_be_read_is_a_problem(looked_at, text, says):
    (check,) = await looked_at(text)

    assert (check.state, check.says) == (State.PROBLEM, says)


async def test_a_mistake_is_a_problem_with_its_line(looked_at):
    wrong = packaged_text().replace(SORRY, '    - "We apologise if you feel that {event} upset you."\n')
    line = wrong[: wrong.index("We apologise if")].count("\n") + 1

    checks = await looked_at(wrong)

    assert {check.state for check in checks} == {State.PROBLEM}
    assert checks[0].says.startswith(f"voice.yaml, line {line}: ")


async def test_of_very_many_mistakes_the_first_are_told_and_how_to_see_the_others(looked_at):
    checks = await looked_at(packaged_text().replace("{event}", "{evnt}"))

    assert {check.state for check in checks} == {State.PROBLEM}
    assert len(checks) == 9
    assert "more mistakes" in checks[-1].says
    assert "amends playbook check" in checks[-1].do
