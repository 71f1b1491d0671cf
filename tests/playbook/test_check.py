"""A team's own playbook: every mistake is told with its line before a reply is made of it."""

import pytest

from bot.__main__ import main
from bot.playbook_file import load_playbook, read_playbook
from bot.settings import Settings
from bot.start import CannotStart, playbook_of
from prompts.playbook import LANGUAGES, Playbook, packaged, packaged_text

TEXT = packaged_text()
LINES = TEXT.splitlines()


def line_of(phrase):
    return next(number for number, line in enumerate(LINES, start=1) if phrase in line)


def changed(old, new):
    assert TEXT.count(old) == 1, old
    return TEXT.replace(old, new)


def told(text):
    read = read_playbook(text)
    assert isinstance(read, tuple), "no mistake was found"
    return [(problem.line, problem.message) for problem in read]


@pytest.mark.usefixtures("untraced")
def test_the_packaged_playbook_is_in_order_whichever_stage_fault_and_wording():
    read = read_playbook(TEXT)

    assert isinstance(read, Playbook), [str(problem) for problem in read]
    assert read.version == packaged().version


SORRY = '    - "We apologise for {event}."\n'
THANKS = '        - "Thank you for telling us about it."\n'


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        (
            SORRY,
            '    - "We apologise for {evnt}."\n',
            "We apologise for",
            "no placeholder {evnt}. Possible: {event}.",
        ),
        (SORRY, '    - "We apologise."\n', "We apologise for", "must have the placeholder {event}"),
        (SORRY, '    - "We apologise for {event."\n', "We apologise for", "braces"),
        (SORRY, '    - "We apologise for {event!r}."\n', "We apologise for", "more in it than its name"),
        (SORRY, '    - "We apologise for {event.text}."\n', "We apologise for", "no placeholder {event.text}"),
        (SORRY, '    - ""\n', "We apologise for", "empty phrase"),
        ('    late: "the delay"\n', "", '    health: "the health trouble', "`en.event.late` is missing"),
        ('    late: "the delay"\n', '    lateness: "the delay"\n', '    late: "the delay"', "Did you mean `late`?"),
        ('    late: "the delay"\n', '    late: ["the delay"]\n', '    late: "the delay"', "one phrase, not a list"),
        ('  joiner: " and for "\n', "  joiner: {a: b}\n", '  joiner: " and for "', "must be a phrase"),
        ('  signature: "The {brand} team"\n', '  signature: "X"\n', "The {brand} team", "placeholder {brand}"),
        (
            "  weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]\n",
            "  weekdays: [Monday, Tuesday]\n",
            "  weekdays: [Monday",
            "must have 7 entries",
        ),
    ],
)
def test_a_phrase_that_cannot_be_filled_is_named_with_its_line(old, new, at, message):
    found = told(changed(old, new))

    assert any(line == line_of(at) and message in said for line, said in found), found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_language_is_told(language):
    start = TEXT.index(f"\n{language}:\n") + 1
    after = LANGUAGES[LANGUAGES.index(language) + 1 :]
    end = TEXT.index(f"\n{after[0]}:\n") + 1 if after else len(TEXT)

    [(line, said)] = told(TEXT[:start] + TEXT[end:])

    assert (line, f"`{language}` is missing" in said) == (0, True)


LET_GO = "    parts: [greeting, apology, health, respect, open_door, signature]\n"
RESPECT = '      respect: "that we have said what we can do, and respect that it does not satisfy the author"\n'


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        ("  let_go:\n    parts", "  letting_go:\n    parts", "  let_go:", "no stage `letting_go`. Possible are"),
        ("  let_go:\n    parts", "  letting_go:\n    parts", "  open:", "The stage `let_go` is missing"),
        (LET_GO, LET_GO.replace("respect", "respct"), "open_door, signature]", "Did you mean `respect`"),
        (LET_GO, LET_GO.replace("greeting", "apology"), "open_door, signature]", "there twice"),
        (LET_GO, LET_GO.replace("respect, ", ""), "respect that it does not satisfy", "none of its parts"),
        (LET_GO, LET_GO.replace("apology, ", ""), "open_door, signature]", "must have `apology`"),
        (LET_GO, "", LET_GO.strip(), "must have `parts`"),
        (
            RESPECT,
            "",
            '      apology: "a short apology that names what happened; where the customer',
            "has no `respect`",
        ),
        (RESPECT, RESPECT + '      deadline: "by when"\n', "that we are there should", "no part `promise`"),
        (RESPECT, '      respect: ""\n', "respect that it does not satisfy", "a model reads it"),
    ],
)
def test_a_stage_that_asks_for_what_it_has_not_is_named_with_its_line(old, new, at, message):
    found = told(changed(old, new))

    assert any(message in said for _, said in found), found
    exact = [line for line, said in found if message in said]
    assert any(abs(line - line_of(at)) <= 1 or "apology that names" in at for line in exact), (exact, line_of(at))


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize(
    ("old", "new", "rule", "at"),
    [
        (SORRY, '    - "We apologise if you feel that {event} upset you."\n', "R03", "We apologise for"),
        (THANKS, '        - "We have noted it."\n', "R27", "Thank you for telling us about it."),
        (
            '"The mistake is ours,',
            '"Your opinion is important to us, the mistake is ours,',
            "R04",
            "The mistake is ours",
        ),
        ('"to, jak Państwa obsłużyliśmy"', '"obsługę, która zawiodła"', "R09", "jak Państwa obsłużyliśmy"),
        ('"the dirt you found"', '"the state in which you found the place"', "R03", "the dirt you found"),
        ('"плохую еду"', '"еду, которая вас разочаровала"', "R03", "плохую еду"),
        ('"to, kad siunta jūsų nepasiekė"', '"jūsų nepasiekusios siuntos"', "R03", "kad siunta jūsų nepasiekė"),
        ('joiner: " and for "', 'joiner: " and, if you felt bad, for "', "R03", "the health trouble this led to"),
    ],
)
def test_a_phrase_that_makes_a_bad_reply_is_named_with_its_line(old, new, rule, at):
    found = told(changed(old, new))

    assert any(line == line_of(at) and f"Rule {rule}" in said for line, said in found), found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no playbook"),
        ("- a\n", "no playbook"),
        ("a: [\n", "not YAML"),
        ("a: \0", "not allowed"),
        ("a: " + "[" * 40 + "]" * 40, "too deeply"),
        ("x: &a [*a]\nstages: 5\n", "stages"),
        ("x" * (1024 * 1024 + 1), "larger than"),
    ],
)
def test_what_is_no_playbook_is_told_and_never_crashes(text, message):
    assert any(message in said for _, said in told(text))


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    [missing] = load_playbook(tmp_path / "none.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"en:\n  joiner: \xff\n")
    [latin] = load_playbook(tmp_path / "latin.yaml")

    assert "AMENDS_PLAYBOOK" in missing.message
    assert (latin.line, "UTF-8" in latin.message) == (2, True)


def test_the_command_says_where_the_mistake_is_and_exits_with_one(tmp_path, capsys):
    file = tmp_path / "ours.yaml"
    file.write_text(changed(SORRY, '    - "We apologise."\n'), encoding="utf-8")

    code = main(["playbook", "check", str(file)])

    assert code == 1
    assert f"{file}:{line_of('We apologise for')}: " in capsys.readouterr().err


def test_the_playbook_to_begin_with_can_be_printed(capsys):
    assert main(["playbook", "show"]) == 0
    assert capsys.readouterr().out == TEXT


def test_the_bot_does_not_start_with_a_playbook_that_has_mistakes(tmp_path):
    file = tmp_path / "ours.yaml"
    file.write_text(changed(SORRY, '    - "We apologise."\n'), encoding="utf-8")

    with pytest.raises(CannotStart, match=r"AMENDS_PLAYBOOK.*\n.*ours\.yaml:\d+: "):
        playbook_of(file)


def test_a_teams_own_playbook_is_the_one_in_use(tmp_path):
    file = tmp_path / "ours.yaml"
    file.write_text(changed(SORRY, '    - "We do apologise for {event}."\n'), encoding="utf-8")
    environ = {
        "SLACK_BOT_TOKEN": "-".join(("xoxb", "1")),
        "SLACK_APP_TOKEN": "-".join(("xapp", "1")),
        "AMENDS_CASES_CHANNEL": "C0123456789",
        "AMENDS_PLAYBOOK": str(file),
    }

    settings = Settings.read(environ)
    book = playbook_of(settings.playbook_path)

    assert book.words("en").phrase("apology", 1) == "We do apologise for {event}."
    assert book.version != packaged().version
    assert playbook_of(None) is packaged()
