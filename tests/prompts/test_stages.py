"""What each stage asks of a reply, in the templates and in what a model is told; and the brand's own voice."""

import json
import re
from dataclasses import replace

import pytest

from bot.domain.case import Revision
from bot.domain.platforms import Platform
from bot.domain.post import digest
from bot.domain.reply_context import Address
from bot.domain.review import findings
from bot.domain.understanding import Facts, Fault, Severity, Stage
from prompts import draft as asked
from prompts import review, templates
from prompts.playbook import Playbook, packaged, packaged_text
from tests.prompts.cases import PERCENT, POSTS, THURSDAY, a_case, a_policy
from tests.prompts.test_templates import CONFIRMED, REMEDIES, facts_of, written


def staged(stage, language="en", *, told=True, asked=0, **fields):
    fault = fields.pop("fault", Fault.OURS)
    facts = replace(facts_of(language, fault, confirmed=told, unknown=told, remedy=told), stage=stage)
    return a_case(POSTS[language], language=language, facts=facts, asked=asked, **fields)


def voiced(**rules):
    policy = a_policy()
    return replace(policy, brands=(replace(policy.brands[0], **rules),))


def found(case, draft, policy=None):
    revision = Revision(1, len(case.rounds), draft, digest(draft.whole), THURSDAY)
    return [(f.rule, f.detail, f.span) for f in findings(case, revision, policy or a_policy())]


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("language", POSTS)
def test_no_rule_finds_anything_in_a_reply_of_any_stage(language, stage):
    platforms = (Platform.FACEBOOK, Platform.TRIPADVISOR, Platform.X, Platform.TIKTOK, Platform.GOOGLE)
    for number, (platform, fault) in enumerate((p, f) for p in platforms for f in Fault):
        known = {"told": bool(number % 2), "asked": number % 9, "severity": list(Severity)[number % 3 % 2]}
        case = staged(stage, language, platform=platform, fault=fault, rounds=1 + number % 2, **known)

        assert found(case, written(case)) == [], written(case).text


@pytest.mark.parametrize("language", POSTS)
def test_every_stage_says_something_else(language):
    texts = {written(staged(stage, language)).text for stage in Stage}

    assert len(texts) == len(Stage)


@pytest.mark.parametrize("stage", [Stage.RESOLVED, Stage.LET_GO])
def test_where_nothing_is_open_nothing_is_promised_or_asked(stage):
    draft = written(staged(stage))

    assert (draft.promise, draft.deadline_span) == ("", "")
    assert "?" not in draft.text


def test_who_lets_go_offers_no_goodwill_that_stands():
    draft = written(staged(Stage.LET_GO, grants=(PERCENT,)))

    assert "15" not in draft.text
    assert draft.offer == ""


@pytest.mark.parametrize("asked", range(3))
@pytest.mark.parametrize("language", POSTS)
def test_who_lets_go_puts_no_decision_into_the_authors_mouth(language, asked):
    decided = r"your decision|no longer want|do not wish|decyzj|nie chcą już|ваше решение|больше не|sprendim|nebe"

    for platform in (Platform.FACEBOOK, Platform.TIKTOK):
        text = written(staged(Stage.LET_GO, language, asked=asked, platform=platform)).text

        assert not re.search(decided, text), text


@pytest.mark.parametrize("language", POSTS)
def test_what_people_stated_is_the_reason_and_the_other_way(language):
    text = written(staged(Stage.CANNOT_SOLVE, language)).text

    assert CONFIRMED[language].rstrip(".") in text
    assert REMEDIES[language] in text


def test_a_reason_that_nobody_stated_is_owed_and_not_made_up():
    text = written(staged(Stage.CANNOT_SOLVE, told=False)).text

    assert "We will tell you the reason here as well." in text


CHOICES = {
    "en": "a refund or a new kettle",
    "pl": "zwrot pieniędzy albo nowy czajnik",
    "ru": "возврат денег или новый чайник",
    "lt": "pinigų grąžinimas arba naujas virdulys",
}
DONE = {
    "en": "we sent a new kettle on Monday",
    "pl": "w poniedziałek wysłaliśmy nowy czajnik",
    "ru": "в понедельник отправили новый чайник",
    "lt": "pirmadienį išsiuntėme naują virdulį",
}
REASONS = {
    "en": "the model is no longer made",
    "pl": "model wycofano z produkcji",
    "ru": "модель снята с производства",
    "lt": "modelis nebegaminamas",
}


def remedied(language, remedy, stage, *confirmed, **fields):
    facts = Facts(confirmed=confirmed, remedy=remedy, stage=stage)
    return a_case(POSTS[language], language=language, facts=facts, **fields)


@pytest.mark.parametrize("stage", [Stage.OPEN, Stage.CANNOT_SOLVE])
@pytest.mark.parametrize("language", POSTS)
def test_who_offers_two_ways_asks_which_and_promises_neither(language, stage):
    spoken = packaged().words(language)
    two, one = (written(remedied(language, remedy[language], stage)) for remedy in (CHOICES, REMEDIES))

    assert spoken.phrase("choice") in two.text
    assert spoken.phrase("done").split("{")[0] not in two.text
    assert spoken.phrase("choice") not in one.text


def test_the_team_reads_that_the_choice_is_the_authors():
    assert written(remedied("en", CHOICES["en"], Stage.OPEN)).promise.startswith("The author's choice")


@pytest.mark.parametrize("typed", [CHOICES, REMEDIES])
@pytest.mark.parametrize("language", POSTS)
def test_what_is_settled_promises_nothing_new_and_the_team_hears_what_was_left_out(language, typed):
    if typed is REMEDIES and language == "lt":
        typed = {"lt": "išsiųsime naują prekę"}
    draft = written(remedied(language, typed[language], Stage.RESOLVED))
    done = written(remedied(language, DONE[language], Stage.RESOLVED))

    assert typed[language] not in draft.text
    assert draft.left_out == (typed[language],)
    assert DONE[language] in done.text
    assert done.left_out == ()


@pytest.mark.parametrize("language", POSTS)
def test_who_tells_what_they_found_does_not_say_that_they_know_nothing(language):
    unknown = packaged().words(language).phrase("fault.unknown")

    assert unknown in written(remedied(language, "", Stage.OPEN)).text
    assert unknown not in written(remedied(language, "", Stage.OPEN, CONFIRMED[language])).text
    assert unknown not in written(remedied(language, REMEDIES[language], Stage.OPEN)).text


@pytest.mark.parametrize("language", POSTS)
def test_where_only_one_way_is_known_nobody_is_asked_to_choose_of_two(language):
    spoken = packaged().words(language)
    alone = written(remedied(language, "", Stage.COUNTER_PROPOSAL))
    beside = written(remedied(language, REMEDIES[language], Stage.COUNTER_PROPOSAL))

    assert dict(alone.spans)["choice"] == spoken.phrase("stage.counter_proposal.choice.unknown")
    assert dict(beside.spans)["choice"] == spoken.phrase("stage.counter_proposal.choice.known")


@pytest.mark.parametrize("language", POSTS)
def test_only_a_reason_is_called_one(language):
    spoken = packaged().words(language)
    lead = spoken.phrase("stage.cannot_solve.reason.known").split("{")[0]
    both = written(remedied(language, "", Stage.CANNOT_SOLVE, CONFIRMED[language], REASONS[language])).text
    fact = written(remedied(language, "", Stage.CANNOT_SOLVE, CONFIRMED[language])).text

    assert f"{lead}{REASONS[language]}." in both
    assert f"{CONFIRMED[language].rstrip('.')}. {lead}" in both
    assert lead not in fact
    assert f"{CONFIRMED[language].rstrip('.')}. {spoken.phrase('stage.cannot_solve.reason.unknown')}" in fact


@pytest.mark.parametrize(
    "typed", ["Nobody checked it!", "Nobody checked it…", "Nobody checked it.", "Who checked it?"]
)
def test_what_people_typed_ends_in_one_sign(typed):
    text = written(remedied("en", typed, Stage.OPEN, typed)).text

    assert not re.search(r"[!?….]\.", text)


@pytest.mark.parametrize("language", POSTS)
def test_who_tells_what_they_found_does_not_ask_how_to_find_it(language):
    spoken = packaged().words(language)
    known, unknown = staged(Stage.OPEN, language), staged(Stage.OPEN, language, told=False)

    assert spoken.phrase("handoff.known.message") in written(known).text
    assert spoken.phrase("handoff.message") in written(unknown).text


@pytest.mark.parametrize(
    ("typed", "said"),
    [("what_is_it_made_of", "what is it made of"), ("snake_case@x.example", "snake_case@x.example")],
)
def test_names_typed_with_underscores_read_as_words(typed, said):
    assert said in written(a_case(facts=Facts(confirmed=(typed,)))).text


@pytest.mark.parametrize("stage", Stage)
def test_the_draft_points_at_what_its_stage_asks_for(stage):
    draft = written(staged(stage))

    assert [name for name, _ in draft.spans] == list(packaged().plan(stage).must)
    assert all(words and words in draft.text for _, words in draft.spans)


@pytest.mark.parametrize("stage", Stage)
def test_where_all_is_one_line_it_still_does_what_its_stage_asks(stage):
    draft = written(staged(stage, platform=Platform.TIKTOK, told=False))

    assert len(draft.text) <= 150
    assert all(words and words in draft.text for _, words in draft.spans)


def test_the_draft_keeps_the_version_of_the_playbook_that_made_it():
    own = Playbook(packaged_text().replace("We are sorry for {event}.", "We are so sorry for {event}."))
    case = a_case()

    draft = templates.reply(case, a_policy(), THURSDAY, lambda _: "en", book=own)

    assert draft.playbook == own.version != packaged().version
    assert "We are so sorry for" in draft.text
    assert written(case).playbook == packaged().version


def test_what_a_teams_own_stage_asks_for_stays_where_room_is_short():
    promise = '      promise: "what we do next"\n'
    own = Playbook(packaged_text().replace(promise, f'{promise}      signature: "who signs"\n', 1))
    case = a_case(platform=Platform.X, facts=Facts(fault=Fault.OURS))

    signed = templates.reply(case, a_policy(), THURSDAY, lambda _: "en", book=own)

    assert signed.text.endswith("The Kavos Namai team")
    assert dict(signed.spans)["signature"] == "The Kavos Namai team"
    assert not written(case).text.endswith("The Kavos Namai team")


@pytest.mark.parametrize(
    ("address", "greeting"), [(None, "Hello,"), (Address.FIRST_NAME, "Hello Anna,"), (Address.FORMAL, "Hello,")]
)
def test_only_a_brand_that_says_so_greets_by_name(address, greeting):
    case = a_case(author="Anna Smith")

    assert written(case, voiced(address=address)).text.startswith(greeting)


def test_the_hotline_is_named_where_a_telephone_may_stand():
    policy = voiced(hotline="+370 5 212 3456")
    public, own = a_case(platform=Platform.GOOGLE), a_case(platform=Platform.TRIPADVISOR)

    draft = written(public, policy)

    assert "+370 5 212 3456" in draft.text
    assert found(public, draft, policy) == []
    assert "+370" not in written(own, policy).text


def test_a_phrase_with_a_banned_word_gives_way_to_another():
    text = written(a_case(), voiced(banned_words=("sorry",))).text

    assert "sorry" not in text.casefold()
    assert "We apologise" in text


def prompt(case, policy=None):
    return asked.prompt(case, policy or a_policy(), THURSDAY, "nonce").user


@pytest.mark.parametrize("stage", Stage)
def test_a_model_is_told_the_stage_and_what_it_asks_for(stage):
    told = prompt(staged(stage))

    plan = packaged().plan(stage)
    assert f"This stage: {stage}." in told
    assert all(f"- {name}: {what}" in told for name, what in plan.must.items())
    assert all(f"- {what}" in told for what in plan.must_not)


def test_a_model_is_told_no_deadline_where_nothing_is_promised():
    assert "by 16:00" not in prompt(staged(Stage.LET_GO))
    assert "by 16:00" in prompt(staged(Stage.OPEN))


@pytest.mark.parametrize(
    ("stage", "told"), [(Stage.LET_GO, "Deadline: (none"), (Stage.OPEN, "<<deadline nonce>>\nby 16:00")]
)
def test_a_second_reader_waits_for_no_deadline_where_nothing_is_promised(stage, told):
    case = staged(stage)
    revision = Revision(1, 1, written(case), digest("x"), THURSDAY)

    assert told in review.prompt(replace(case, revisions=(revision,)), revision, a_policy(), "nonce").user


def test_a_model_is_told_the_brands_voice_and_nothing_where_it_has_none():
    rules = {"banned_words": ("incident*",), "links": ("help.example",), "hotline": "+370 5 212 3456"}
    told = prompt(a_case(), voiced(address=Address.PAN_PANI, **rules))

    assert all(word in told for word in ("Pan or Pani", "incident*", "help.example", "+370 5 212 3456"))
    assert "Form of address" not in prompt(a_case())


def parsed(**answer):
    case = staged(Stage.RESOLVED)
    return asked.parse(
        json.dumps({"reply": "We are sorry.  It is settled. Thank you.", **answer}), case, a_policy(), THURSDAY
    )


def test_the_spans_of_a_model_count_only_where_they_stand_in_the_reply():
    named = {"apology": "We are sorry", "settled": "It  is settled", "thanks": "Many thanks", "other": "We"}

    draft = parsed(spans=[{"name": name, "words": words} for name, words in named.items()])

    assert draft.spans == (("apology", "We are sorry"), ("settled", "It is settled"), ("thanks", ""))
    assert draft.playbook == packaged().version
    assert ("R18", "missing:thanks", "") in found(staged(Stage.RESOLVED), draft)


@pytest.mark.parametrize(
    ("reply", "words", "span"),
    [
        ("It’s our mistake – sorry.", "it's our mistake - sorry", "It’s our mistake – sorry"),
        ("We are\nso sorry.", "We are so sorry.", "We are so sorry"),
        ("We are sorry.", "We are not sorry", ""),
        ("We are sorry.", " . ", ""),
    ],
)
def test_a_copy_with_other_quotes_dashes_or_blanks_is_still_a_copy(reply, words, span):
    assert dict(parsed(reply=reply, spans=[{"name": "apology", "words": words}]).spans)["apology"] == span


def test_the_deadline_that_stands_in_the_reply_need_not_be_named_by_the_model():
    case = staged(Stage.OPEN)
    answer = {"reply": "We are sorry. Done by 16:00 on Friday 20 November.", "spans": [], "deadline_span": "by 16:00"}

    draft = asked.parse(json.dumps(answer), case, a_policy(), THURSDAY)

    assert dict(draft.spans)["deadline"] == "by 16:00 on Friday 20 November"


@pytest.mark.parametrize("said", [None, "all", 7, {}], ids=str)
def test_a_model_that_names_no_spans_has_left_out_every_one(said):
    draft = parsed(spans=said)

    assert draft.spans == (("apology", ""), ("settled", ""), ("thanks", ""))
    assert ("R18", "missing:apology", "") in found(staged(Stage.RESOLVED), draft)


@pytest.mark.parametrize("said", [[None], [[]], [{"name": 1, "words": 2}], [{"words": "We"}]], ids=str)
def test_spans_that_say_nothing_show_nothing(said):
    assert {words for _, words in parsed(spans=said).spans} == {""}
