"""What the environment may hold, and what is said about what it may not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import DEFAULT_MODEL, NAMES, SettingProblem, Settings

BOT = "-".join(["xoxb", "test", "bot"])
APP = "-".join(["xapp", "test", "app"])
SECRET = "".join(["0123", "4567"]) * 4
LEAST = {"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP, "AMENDS_CASES_CHANNEL": "C0CASES"}
HTTP = {**LEAST, "SLACK_APP_TOKEN": "", "SLACK_SIGNING_SECRET": SECRET}


def read(**changes):
    return Settings.read({**LEAST, **changes})


def named(problems):
    assert isinstance(problems, tuple), problems
    return [problem.variable for problem in problems]


def test_the_least_settings_are_two_tokens_and_a_channel():
    settings = Settings.read(LEAST)

    assert isinstance(settings, Settings)
    assert settings.socket_mode
    assert settings.slack_api_url == "https://slack.com/api/"
    assert settings.database_url == "sqlite:///amends.db"
    assert (settings.host, settings.port) == ("127.0.0.1", 3000)
    assert (settings.settle_seconds, settings.lease_seconds, settings.log_level) == (90, 60, "info")
    assert settings.model == DEFAULT_MODEL
    assert settings.policy_path is None
    assert settings.openai_key is None
    assert settings.openai_base_url == "https://api.openai.com/v1"
    assert settings.warnings == ()


def test_everything_that_is_wrong_is_told_at_once():
    problems = Settings.read({"PORT": "x", "AMENDS_LOG": "loud", "SLACK_API_URL": "slack.com"})

    assert set(named(problems)) == {
        "SLACK_BOT_TOKEN",
        "SLACK_SIGNING_SECRET",
        "AMENDS_CASES_CHANNEL",
        "PORT",
        "AMENDS_LOG",
        "SLACK_API_URL",
    }


def test_without_an_app_token_the_bot_listens_over_http():
    settings = Settings.read(HTTP)

    assert isinstance(settings, Settings)
    assert not settings.socket_mode
    assert settings.signing_secrets == (SECRET,)


def test_two_signing_secrets_are_taken_while_one_replaces_the_other():
    settings = Settings.read({**HTTP, "SLACK_SIGNING_SECRET": f"{SECRET}, {SECRET[::-1]},"})

    assert isinstance(settings, Settings)
    assert settings.signing_secrets == (SECRET, SECRET[::-1])


@pytest.mark.parametrize("name", sorted({*LEAST} - {"SLACK_APP_TOKEN"}))
def test_a_blank_variable_counts_as_not_set(name):
    assert named(read(**{name: "  "})) == [name]


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api/", " http://localhost/x// "]
)
def test_the_address_of_slack_ends_with_one_slash(address):
    settings = read(SLACK_API_URL=address)

    assert isinstance(settings, Settings)
    assert settings.slack_api_url == address.strip().rstrip("/") + "/"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_API_URL", "ftp://slack.com/api/"),
        ("SLACK_API_URL", "https://"),
        ("SLACK_API_URL", "https://me:secret@slack.com/"),
        ("SLACK_API_URL", "https://slack.com/api/?x=1"),
        ("SLACK_API_URL", "https://[slack.com/"),
        ("SLACK_API_URL", "https://slack.com:99999/"),
        ("SLACK_API_URL", "https://slack.com/a b"),
        ("SLACK_API_URL", "https://sl\tack.com/"),
        ("OPENAI_BASE_URL", "localhost:11434"),
        ("DATABASE_URL", "mysql://user@host/db"),
        ("DATABASE_URL", "amends.db"),
        ("AMENDS_CASES_CHANNEL", "#complaints"),
        ("AMENDS_CASES_CHANNEL", "complaints"),
        ("AMENDS_CASES_CHANNEL", "https://x.slack.com/archives/C0CASES"),
        ("HOST", "http://0.0.0.0"),
        ("HOST", "0.0.0.0 1"),
        ("PORT", "-1"),
        ("PORT", "65536"),
        ("PORT", "3000.5"),
        ("PORT", "٣٠٠٠"),
        ("AMENDS_SETTLE_SECONDS", "-1"),
        ("AMENDS_SETTLE_SECONDS", "nan"),
        ("AMENDS_SETTLE_SECONDS", "inf"),
        ("AMENDS_SETTLE_SECONDS", "1e3"),
        ("AMENDS_SETTLE_SECONDS", "3601"),
        ("AMENDS_LEASE_SECONDS", "0"),
        ("AMENDS_LEASE_SECONDS", "3601"),
        ("AMENDS_LEASE_SECONDS", "a minute"),
        ("AMENDS_MODEL_TOKENS_PER_CASE", "-1"),
        ("AMENDS_MODEL_TOKENS_PER_CASE", "many"),
        ("AMENDS_MODEL_TOKENS_PER_DAY", "1000000000"),
        ("AMENDS_MODEL_TOKENS_PER_DAY", "1.5"),
        ("AMENDS_MODEL_PRICES", "0.40 1.60"),
        ("AMENDS_MODEL_PRICES", "0.40 -1 USD"),
        ("AMENDS_MODEL_PRICES", "0.40 1.60 usd"),
        ("AMENDS_REVIEW", "maybe"),
        ("AMENDS_LOG", "verbose"),
        ("SLACK_BOT_TOKEN", "'quoted token'"),
        ("SLACK_APP_TOKEN", "xapp-with\nnewline"),
        ("OPENAI_API_KEY", "ключ"),
        ("SLACK_SIGNING_SECRET", "a,b,c"),
        ("SLACK_SIGNING_SECRET", "a b"),
    ],
)
def test_what_cannot_work_is_refused_by_name(name, value):
    assert named(read(**{name: value})) == [name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "another-kind"),
        ("SLACK_APP_TOKEN", "another-kind"),
        ("SLACK_API_URL", "http://slack.example/api/"),
        ("AMENDS_POLICI", "policy.yaml"),
        ("AMENDS_ZZZ", "1"),
    ],
)
def test_what_is_only_odd_is_a_warning(name, value):
    settings = read(**{name: value})

    assert isinstance(settings, Settings)
    assert [warning.variable for warning in settings.warnings] == [name]


def test_without_a_word_about_it_the_model_has_caps_and_no_price():
    settings = Settings.read(LEAST)

    assert isinstance(settings, Settings)
    assert (settings.tokens_per_case, settings.tokens_per_day, settings.model_prices) == (60_000, 2_000_000, None)


def test_caps_and_prices_of_the_model_are_read():
    settings = read(
        AMENDS_MODEL_TOKENS_PER_CASE="0", AMENDS_MODEL_TOKENS_PER_DAY="5000", AMENDS_MODEL_PRICES="0.40 1.60 USD"
    )

    assert isinstance(settings, Settings)
    assert (settings.tokens_per_case, settings.tokens_per_day) == (0, 5000)
    assert settings.model_prices == (Decimal("0.40"), Decimal("1.60"), "USD")


@pytest.mark.parametrize(("said", "meant"), [("", True), ("on", True), ("OFF", False)])
def test_the_model_reads_replies_a_second_time_unless_it_is_told_not_to(said, meant):
    settings = read(AMENDS_REVIEW=said)

    assert isinstance(settings, Settings)
    assert settings.review is meant


def test_a_misspelt_name_is_met_with_the_right_one():
    settings = read(AMENDS_POLICI="policy.yaml")

    assert isinstance(settings, Settings)
    assert "AMENDS_POLICY" in settings.warnings[0].message


def test_settings_show_no_secret_when_they_are_printed():
    key, database = "very-secret-key", "postgresql://me:hidden@db/amends"

    settings = Settings.read(
        {**LEAST, "SLACK_SIGNING_SECRET": SECRET, "OPENAI_API_KEY": key, "DATABASE_URL": database}
    )

    assert isinstance(settings, Settings)
    assert not [secret for secret in (BOT, APP, SECRET, key, "hidden") if secret in repr(settings)]


@given(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=40), max_size=len(NAMES)))
def test_no_environment_makes_reading_fail(environ):
    outcome = Settings.read(environ)

    assert isinstance(outcome, Settings) or all(isinstance(problem, SettingProblem) for problem in outcome)


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_no_problem_quotes_a_secret(text):
    secrets = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "OPENAI_API_KEY", "DATABASE_URL")

    told = Settings.read({**dict.fromkeys(secrets, f"~canary {text}"), "PORT": "x"})

    assert isinstance(told, tuple)
    assert not [problem for problem in told if "~canary" in str(problem)]


@pytest.mark.parametrize(
    "address", ["https://alarm.example/hook?sig=abc", "http://127.0.0.1:9/hook", "https://alarm.example"]
)
def test_the_alarm_goes_to_an_encrypted_address_or_to_this_machine(address):
    settings = read(AMENDS_ALARM_WEBHOOK=address)

    assert settings.alarm_webhook == address
    assert "alarm" not in repr(settings).replace("alarm_webhook", "")


@pytest.mark.parametrize(
    "address",
    [
        "http://alarm.example/hook",
        "alarm.example",
        "ftp://alarm.example",
        "https://a b",
        "https://u:p@alarm.example/",
    ],
)
def test_an_address_that_would_tell_others_is_refused_and_not_quoted(address):
    (problem,) = read(AMENDS_ALARM_WEBHOOK=address)

    assert problem.variable == "AMENDS_ALARM_WEBHOOK"
    assert address not in str(problem)
