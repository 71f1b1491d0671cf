"""An entry of a file becomes the case that the product would have, and its wanted parts are found in any language."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.authority import GrantKind
from bot.domain.policy import Policy
from bot.domain.reply_context import ReplyContext, Stage
from bot.domain.review import granted
from bot.domain.understanding import Fault, Severity
from bot.evaluation.cases_file import BadFile, Known
from bot.evaluation.entries import entry_of
from bot.evaluation.parts import missing, wanted_of
from tests.evaluation.entries import an_entry

TUESDAY = datetime(2026, 3, 10, 10, tzinfo=UTC)


def entry(zone="UTC", **told):
    return entry_of(Known("c1", an_entry(**told)), 1, TUESDAY, Policy(zone=zone))


def test_what_people_stated_reaches_the_writer_as_facts_of_the_case():
    case = entry(unknowns=["colour"], earlier=["Where is it?"], author="Ann B.").case

    assert case.facts.confirmed == ("a new cup is in stock",)
    assert (case.facts.remedy, case.facts.unknowns, case.facts.fault) == ("a new cup", ("colour",), Fault.OURS)
    assert case.facts.deadline == datetime(2026, 3, 13, 18, tzinfo=UTC)
    assert case.rounds[0].post.text == "Where is it?"
    assert (len(case.rounds), case.post.author, case.language) == (2, "Ann B.", "en")


def test_how_serious_it_is_meant_to_be_is_kept_from_the_writer():
    made = entry(severity="significant")

    assert (made.severity, made.case.severity) == (Severity.SIGNIFICANT, Severity.MINOR)


def test_the_deadline_is_judged_in_the_zone_in_which_it_is_written():
    made = entry("Europe/Vilnius")

    assert (made.context.deadline.hour, made.context.now.tzinfo) == (20, ZoneInfo("Europe/Vilnius"))


def test_goodwill_that_is_not_public_is_kept_from_the_writer():
    gift = {"kind": "gift", "text": "a scarf", "value": None}

    assert [terms.what for terms in granted(entry(compensation=gift).case)] == ["a scarf"]
    assert granted(entry(compensation={**gift, "public": False}).case) == ()


def test_money_without_an_amount_is_given_in_its_words():
    [terms] = granted(entry(compensation={"kind": "refund_delivery", "text": "the delivery fee back"}).case)
    [priced] = granted(entry(compensation={"kind": "refund", "text": "fee", "value": "9 EUR"}).case)

    assert (terms.kind, terms.what) == (GrantKind.GIFT, "the delivery fee back")
    assert (priced.kind, priced.amount.minor) == (GrantKind.REFUND, 900)


def test_replies_published_before_are_published_in_the_case():
    case = entry(published=["We are sorry."]).case

    assert case.revision(case.published[0].revision).draft.text == "We are sorry."


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ({"post": " "}, "post is missing"),
        ({"required": [5]}, "required must be a list of names"),
        ({"forbidden": {"regex": ["("]}}, "'(' is no pattern"),
    ],
)
def test_an_entry_of_no_use_says_what_to_mend(bad, said):
    with pytest.raises(BadFile) as no:
        entry(**bad)

    assert said in str(no.value)


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ({}, ("apology", "deadline")),
        ({"fault": "customer"}, ("deadline",)),
        ({"stage": "counter_proposal"}, ("apology", "options", "deadline")),
        ({"stage": "cannot_solve"}, ("admission", "reason", "alternative")),
        ({"stage": "resolved"}, ("thanks",)),
        ({"stage": "let_go"}, ()),
        ({"stage": "let_go", "required": ["apology", {"id": "open_door"}]}, ("apology", "open_door")),
    ],
)
def test_a_case_that_does_not_say_what_it_asks_for_asks_what_its_stage_does(told, parts):
    known = Known("c1", an_entry(**told))
    context = ReplyContext(
        stage=known.one_of("stage", Stage, Stage.OPEN), fault=known.one_of("fault", Fault, Fault.UNKNOWN)
    )

    assert wanted_of(known, context) == parts


FULL = {
    "en": "We are sorry. Thank you for the photo of the cup. We cannot repair it because the glaze is gone; instead, "
    "you can choose a new cup or your money back by Friday, 18:00. Which would you like? Please send us a message.",
    "pl": "Przepraszamy. Dziękujemy za zdjęcie kubka. Nie możemy go naprawić, ponieważ odpadło szkliwo; zamiast tego "
    "może Pani wybrać nowy kubek albo zwrot pieniędzy do piątku do 18:00. Co Pani wybiera? "
    "Prosimy o wiadomość prywatną.",
    "ru": "Извините нас. Спасибо за фото разбитой чашки. Починить её мы не можем, потому что откололась глазурь; "
    "взамен вы можете выбрать новую чашку или возврат денег до пятницы, 18:00. Что вам удобнее? "
    "Напишите нам, пожалуйста, в личные сообщения.",
    "lt": "Atsiprašome. Ačiū už puodelio nuotrauką. Jo pataisyti negalime, nes nuskilo glazūra; vietoj to galite "
    "rinktis naują puodelį arba pinigų grąžinimą iki penktadienio 18:00. Ką renkatės? "
    "Parašykite mums asmeninę žinutę.",
}
POSTS = {
    "en": "The cup arrived broken, the handle came off and nobody could repair it",
    "pl": "Kubek przyszedł rozbity, odpadło ucho",
    "ru": "Чашка приехала разбитая, отвалилась ручка",
    "lt": "Puodelis atvyko sudužęs, nulūžo rankena",
}
REMEDIES = {"en": "repair or a new cup", "pl": "nowy kubek", "ru": "новая чашка", "lt": "naujas puodelis"}
EVERY = (
    *("apology", "restate", "question", "remedy", "options", "deadline", "compensation", "admission", "reason"),
    *("alternative", "thanks", "private_handoff_last"),
)


@pytest.mark.parametrize("language", FULL)
def test_each_part_is_found_where_it_stands_and_missed_where_it_does_not(language):
    context = ReplyContext(
        language=language, detected_language=language, post=POSTS[language], remedy=REMEDIES[language]
    )

    assert missing(EVERY, FULL[language], context) == ()
    assert missing(EVERY, "…", context) == EVERY


def test_what_only_a_reader_can_tell_is_never_called_missing():
    assert missing(("empathy", "responsibility", "open_door"), "…", ReplyContext()) == ()
