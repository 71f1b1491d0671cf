"""No model reads personal data that people wrote, and nothing of it is lost for the team."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.personal import PLACEHOLDER, Sort, personal_in
from bot.domain.policy import Brand, Policy
from bot.domain.post import Post
from bot.domain.understanding import Facts, Grievance, Told
from prompts import draft, review, triage
from prompts.veil import veil_of
from tests.prompts.cases import THURSDAY, a_case, a_policy, with_draft

NONCE = "0123456789abcdef"
MAIL, PHONE, ORDER = "ola.nowak@example.com", "+48 600 100 200", "A-4481223"
CARD = " ".join(["4111", "1111", "1111", "1111"])
ACCOUNT = " ".join(["PL61", "1090", "1014", "0000", "0712", "1981", "2874"])
PIECES = {
    Sort.EMAIL: (MAIL,),
    Sort.PHONE: (PHONE, "600-100-200", "8 (600) 123 45 67", "+370 612 34567"),
    Sort.CARD: (CARD, CARD.replace(" ", ""), CARD.replace(" ", "-")),
    Sort.ACCOUNT: (ACCOUNT, "LT121000011101001000"),
    Sort.PERSON: ("44051401458", "33309240064", "500100732259", "4509 123456", "45 09 123456"),
    Sort.ORDER: (f"order {ORDER}", "zamówienie nr 4481223", "заказ № 44812", "užsakymas 44812", "#448122"),
}
WRITTEN = [(sort, text) for sort, texts in PIECES.items() for text in texts]
SECRET = f"Write to {MAIL} or call {PHONE}. Order {ORDER} was paid with {CARD} from {ACCOUNT}."


def asked_about(case, policy=None):
    """Everything any model is asked about a case."""
    policy = policy or a_policy()
    revision = case.revisions[-1]
    return [
        triage.prompt(case, policy, "en", NONCE),
        draft.prompt(case, policy, THURSDAY, NONCE),
        review.prompt(case, revision, policy, NONCE),
    ]


def everywhere(text):
    """A case in which everybody wrote that text: the author, the team, and the writers of replies."""
    case = with_draft(a_case(text, author=text, rounds=2, facts=Facts((text,), (text,), remedy=text)), text)
    understood = replace(
        case.understanding, grievances=(Grievance(text, text),), claims=(Told(text, text),), wants=text
    )
    return replace(case, understanding=understood, feedback=(text,))


@pytest.mark.parametrize(("sort", "text"), WRITTEN, ids=str)
def test_each_sort_is_known_however_people_write_it(sort, text):
    found = {piece.sort for piece in personal_in(f"Hello, it is {text}, thanks.")}

    assert sort in found


@pytest.mark.parametrize(("sort", "text"), WRITTEN, ids=str)
def test_nobody_who_is_asked_reads_it_wherever_it_was_written(sort, text):
    digits = text.rpartition(" ")[2] if sort is Sort.ORDER else text

    for prompt in asked_about(everywhere(f"Hello, it is {text}, thanks.")):
        assert digits not in prompt.user.replace(NONCE, "")
        assert PLACEHOLDER.search(prompt.user)


def test_one_and_the_same_thing_has_one_name_in_every_prompt():
    case = everywhere(SECRET)
    named = [set(PLACEHOLDER.findall(prompt.user)) for prompt in asked_about(case)]

    assert named[0] == named[1] == named[2]
    assert named[0] == {"[E-MAIL 1]", "[PHONE 1]", "[ORDER 1]", "[CARD 1]", "[ACCOUNT 1]"}


def test_a_name_stays_when_more_is_said():
    first = a_case(f"Call {PHONE}.")
    more = replace(first, rounds=(*first.rounds, replace(first.rounds[0], number=2, post=Post("Or 611 222 333."))))

    assert veil_of(more, a_policy()).hide(f"{PHONE}, 611 222 333") == "[PHONE 1], [PHONE 2]"
    assert veil_of(first, a_policy()).hide(PHONE) == "[PHONE 1]"


def test_a_name_that_the_author_wrote_is_nobody_elses():
    veil = veil_of(a_case(f"[PHONE 1] is {PHONE}"), a_policy())

    assert veil.hide(f"[PHONE 1] is {PHONE}") == "[PHONE 1] is [PHONE 2]"
    assert veil.shown("[PHONE 1] and [PHONE 2]") == f"[PHONE 1] and {PHONE}"


def test_two_numbers_side_by_side_are_not_too_long_to_be_any():
    text = "Call 600 100 200 611 222 333."

    assert veil_of(a_case(text), a_policy()).hide(text) == "Call [PHONE 1]."


def test_what_stands_in_a_text_from_elsewhere_is_hidden_too():
    assert veil_of(a_case(), a_policy()).hide(f"Another case: {PHONE}, {MAIL}.") == "Another case: [PHONE], [E-MAIL]."
    assert veil_of(a_case(), showing()).hide(f"Another case: {PHONE}, {CARD}.") == f"Another case: {PHONE}, [CARD]."


def test_what_hides_between_the_digits_hides_nothing():
    hidden = PHONE.replace(" ", " \u200b")

    assert veil_of(a_case(hidden), a_policy()).hide(f"Call {hidden}!") == "Call [PHONE 1]!"


@pytest.mark.parametrize(
    "text",
    [
        "It was 3.5.2026 at 14:30.",
        "I paid 1 200,50 zł twice.",
        "2019-2024",
        "Room 1204, floor 12.",
        "50% off 120 EUR",
    ],
)
def test_dates_amounts_and_small_numbers_stay(text):
    assert veil_of(a_case(text), a_policy()).hide(text) == text


def test_the_brands_own_contacts_may_be_read_and_written():
    post = a_case("I called +370 5 212 3456 in vain.")
    signed = a_policy(signature="Kavos Namai, +370 5 212 3456")
    with_a_line = Policy(brands=(Brand(post.brand, "Kavos Namai", hotline="+370 5 212 3456"),))

    assert veil_of(post, signed).names == veil_of(post, with_a_line).names == {}
    assert veil_of(post, a_policy()).names != {}


def showing(*, brand=True):
    return Policy(brands=(Brand(a_case().brand, "Kavos Namai", shows_personal_data=brand),))


def test_a_team_may_let_its_model_read_all_but_cards():
    prompts = asked_about(everywhere(SECRET), showing())

    assert all(given in prompt.user for prompt in prompts for given in (MAIL, PHONE, ORDER))
    assert all(CARD not in prompt.user and "[CARD 1]" in prompt.user for prompt in prompts)


def test_a_quote_with_a_placeholder_is_found_in_the_post_as_it_stands_there():
    case = a_case(f"Nobody answers {PHONE}. I wrote to {MAIL} too.")
    said = {
        "grievances": [{"summary": "[PHONE 1] is dead", "quote": "Nobody answers [PHONE 1]."}],
        "claims": [{"summary": "wrote to [E-MAIL 1]", "quote": "I wrote to [E-MAIL 1] too"}],
    }

    read = triage.parse(json.dumps(said), case, a_policy(), "en")

    assert read.grievances == (Grievance(f"{PHONE} is dead", f"Nobody answers {PHONE}."),)
    assert read.claims == (Told(f"wrote to {MAIL}", f"I wrote to {MAIL} too"),)


def test_a_quote_is_found_however_the_author_wrote_the_number_the_second_time():
    case = a_case("Call 600 100 200. I said call 600-100-200 now!")
    said = {"grievances": [{"summary": "", "quote": "I said call [PHONE 1] now"}]}

    (read,) = triage.parse(json.dumps(said), case, a_policy(), "en").grievances

    assert read.quote == "I said call 600-100-200 now"


@pytest.mark.parametrize("quote", ["call [PHONE 2] now", "call [PHONE", "[PHONE 1] [PHONE 1]"])
def test_a_placeholder_that_stands_for_nothing_there_is_no_quote(quote):
    case = a_case(f"Please call {PHONE} now.")
    said = {"grievances": [{"summary": "s", "quote": quote}]}

    assert triage.parse(json.dumps(said), case, a_policy(), "en").grievances[0].quote == ""


def test_a_remark_about_a_reply_that_a_person_filled_in_is_found_in_it():
    case = with_draft(a_case(), f"Call us on {PHONE}.")
    said = {"findings": [{"about": "empty", "quote": "Call us on [PHONE 1]", "grievance": "", "why": "[PHONE 1]!"}]}

    (remark,) = review.parse(json.dumps(said), case, case.revisions[-1], a_policy())

    assert (remark.quote, remark.why) == (f"Call us on {PHONE}", f"{PHONE}!")


def test_a_post_of_numbers_alone_is_not_read_for_seconds():
    """Each of two thousand telephones has its own name: a search from one for each would take two million steps."""
    numbers = [f"6001{n:05d}" for n in range(1900)]
    veil = veil_of(a_case(", ".join(numbers)), a_policy())

    assert (veil.hide(numbers[0]), veil.hide(numbers[-1])) == ("[PHONE 1]", "[PHONE 1900]")
    assert len(set(veil.names.values())) == 1900


@given(st.text(alphabet="+4812 3-()@.abz№#[]PHONE\u200b", max_size=60))
def test_what_is_hidden_can_always_be_read_again(text):
    veil = veil_of(a_case(text), a_policy())
    hidden = veil.hide(text)

    assert not [name for name in veil.names.values() if name in text]
    assert not {piece.sort for piece in personal_in(hidden)} & {Sort.EMAIL, Sort.CARD}
    assert len(PLACEHOLDER.findall(hidden)) >= len(set(veil.names.values()) & set(PLACEHOLDER.findall(hidden)))
