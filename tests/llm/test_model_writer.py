"""The model writes when it can; when it cannot, the templates do, and say why."""

import json

import pytest

from bot.domain.platforms import Platform
from bot.domain.understanding import Facts, Fault, Maker, Severity
from bot.llm import ModelWriter
from tests.llm.samples import DRAFT, SPAN, TRIAGE, drafted
from tests.llm.server import body, error, hang, hang_up, page, refuse_format, says
from tests.prompts.cases import POSTS, THURSDAY, a_case, a_policy


async def test_a_good_answer_is_the_draft(writer, server):
    server.will(says(DRAFT))

    draft = await drafted(writer)

    assert (draft.text, draft.maker, draft.problem) == (DRAFT["reply"], Maker.MODEL, "")
    assert (draft.deadline_span, draft.promise) == (SPAN, DRAFT["promise"])
    assert (draft.detected, draft.certainty > 0.9) == ("en", True)


async def test_a_good_answer_is_what_was_understood(writer, server):
    server.will(says(TRIAGE))

    understood = await writer.understand(a_case(), a_policy())

    assert understood.maker is Maker.MODEL
    assert understood.severity is Severity.SIGNIFICANT
    assert understood.grievances[0].quote == "the fridge is still not here"
    assert (understood.suggested_fault, understood.suggested_cause) == (Fault.OURS, "logistics")


@pytest.mark.parametrize(
    "wrapped",
    [
        "```json\n{}\n```",
        "<think>They want {{a reply}}.</think>\n{}",
        "Here is the reply you asked for:\n\n{}\n\nAnything else?",
        "```\n{}\n```\nDone.",
    ],
)
async def test_an_answer_wrapped_in_something_else_is_still_read(writer, server, wrapped):
    server.will(says(wrapped.replace("{{", "{").replace("}}", "}").replace("{}", json.dumps(DRAFT))))

    assert (await drafted(writer)).text == DRAFT["reply"]


FAILURES = {
    "filtered": (says("", finish_reason="content_filter"), "refused"),
    "refusal": (body({"choices": [{"message": {"content": None, "refusal": "No."}}]}), "refused"),
    "null choices": (body({"choices": None}), "bad_answer"),
    "no choices": (body({"choices": []}), "bad_answer"),
    "a null choice": (body({"choices": [None]}), "bad_answer"),
    "null content": (body({"choices": [{"message": {"content": None}}]}), "bad_answer"),
    "an error in a 200": (body({"error": {"message": "overloaded"}}), "server_error"),
    "a list": (body([1, 2, 3]), "bad_answer"),
    "a page": (page(), "bad_answer"),
    "prose": (says("I cannot help with that."), "bad_answer"),
    "another object": (says({"answer": "We are sorry."}), "bad_answer"),
    "endless nesting": (says('{"a":' * 50_000), "bad_answer"),
    "cut off": (says('{"reply": "We are sor', finish_reason="length"), "truncated"),
    "hung up": (hang_up(), "unreachable"),
    "401": (error(401), "bad_key"),
    "403": (error(403), "bad_key"),
    "404": (error(404, "model not found"), "no_model"),
    "429": (error(429), "rate_limited"),
    "500": (error(500), "server_error"),
    "503": (error(503), "server_error"),
    "context": (error(400, "maximum context length is 4096", code="context_length_exceeded"), "too_long"),
    "413": (error(413), "too_long"),
    "402": (error(402), "not_taken"),
}


@pytest.mark.parametrize("failure", FAILURES)
async def test_whatever_goes_wrong_a_template_is_written_and_the_problem_named(writer, server, failure):
    answer, problem = FAILURES[failure]
    server.will(answer)

    draft = await drafted(writer)
    understood = await writer.understand(a_case(), a_policy())

    assert (draft.maker, draft.problem, bool(draft.text)) == (Maker.TEMPLATE, problem, True)
    assert (understood.maker, understood.problem) == (Maker.TEMPLATE, problem)


@pytest.mark.parametrize("reply", ["   ", ["a", "b"], None, 7], ids=str)
async def test_a_reply_that_is_no_text_is_no_draft(writer, server, reply):
    server.will(says({**DRAFT, "reply": reply}))

    assert (await drafted(writer)).problem == "bad_answer"


async def test_an_answer_that_never_comes_ends_at_the_deadline(server, languages):
    server.will(hang())
    hurried = ModelWriter(server.url, "key", "some-model", languages, deadline_seconds=0.2)

    draft = await drafted(hurried)

    assert (draft.maker, draft.problem) == (Maker.TEMPLATE, "timeout")
    await hurried.aclose()


async def test_a_server_that_is_not_there_is_unreachable(server, pauses, languages):
    address = server.url
    await server.stop()
    lonely = ModelWriter(address, "key", "some-model", languages, pause=pauses)

    assert (await drafted(lonely)).problem == "unreachable"


@pytest.mark.parametrize(
    "address",
    ["localhost:9/v1", "nonsense", "http://", "http://[", "http://a b/", "http://h:99999/", "ftp://127.0.0.1/v1"],
)
async def test_an_address_that_is_none_is_told_apart_from_an_outage(languages, pauses, address):
    misled = ModelWriter(address, "key", "some-model", languages, pause=pauses)

    assert (await drafted(misled)).problem == "bad_address"
    assert pauses.taken == []


@pytest.mark.parametrize("key", ["ключ", "two lines\nof it", "a b"])
async def test_a_key_that_no_server_could_take_is_a_bad_key(server, languages, key):
    locked_out = ModelWriter(server.url, key, "some-model", languages)

    assert (await drafted(locked_out)).problem == "bad_key"


async def test_without_a_key_nobody_is_asked(server, languages):
    server.will(says(DRAFT))
    keyless = ModelWriter(server.url, "", "some-model", languages)

    draft = await drafted(keyless)

    assert (draft.problem, server.asked) == ("no_key", [])


async def test_one_failed_attempt_is_made_good_by_the_next(writer, server, pauses):
    server.will(error(500), says(DRAFT))

    draft = await drafted(writer)

    assert (draft.maker, len(server.asked), len(pauses.taken)) == (Maker.MODEL, 2, 1)


async def test_a_short_retry_after_is_waited_for(writer, server, pauses):
    server.will(error(429, headers={"Retry-After": "3"}), says(DRAFT))

    draft = await drafted(writer)

    assert (draft.maker, pauses.taken) == (Maker.MODEL, [3.0])


async def test_a_long_retry_after_is_not_waited_for(writer, server, pauses):
    server.will(error(429, headers={"Retry-After": "60"}), says(DRAFT))

    draft = await drafted(writer)

    assert (draft.problem, pauses.taken) == ("rate_limited", [])


async def test_nothing_is_asked_more_than_twice_over_a_broken_line(writer, server):
    server.will(error(502))

    await drafted(writer)

    assert len(server.asked) == 2


async def test_a_server_without_schemas_is_asked_for_an_object_and_not_for_a_schema_again(writer, server):
    server.will(refuse_format("json_schema")(says(DRAFT)))

    first = await drafted(writer)
    second = await drafted(writer)

    assert (first.maker, second.maker) == (Maker.MODEL, Maker.MODEL)
    assert server.formats == ["json_schema", "json_object", "json_object"]


async def test_a_server_without_any_format_is_asked_plainly(writer, server):
    server.will(refuse_format("json_schema", "json_object", status=422)(says(DRAFT)))

    draft = await drafted(writer)

    assert draft.maker is Maker.MODEL
    assert server.formats == ["json_schema", "json_object", "plain"]


async def test_a_request_that_is_refused_in_every_form_does_not_weaken_the_next_ones(writer, server):
    server.will(error(400, "no such parameter"))
    await drafted(writer)
    server.will(says(DRAFT))

    await drafted(writer)

    assert server.formats[-1] == "json_schema"


async def test_an_answer_in_another_language_is_asked_for_once_more(writer, server):
    polish = {**DRAFT, "reply": "Przepraszamy za opóźnienie. Lodówka dotrze do piątku, 20 listopada, do godz. 16:00."}
    server.will(says(polish), says(DRAFT))

    draft = await drafted(writer)

    assert draft.text == DRAFT["reply"]
    assert "not in the reply's language" in server.asked[-1]["messages"][-1]["content"]


async def test_a_model_that_insists_on_another_language_does_not_get_its_way(writer, server):
    server.will(says({**DRAFT, "reply": "非常抱歉，您的包裹将于周五18:00送达。"}))

    draft = await drafted(writer)

    assert (draft.maker, draft.problem, draft.detected) == (Maker.TEMPLATE, "wrong_language", "en")


async def test_a_reply_too_long_for_the_platform_is_asked_for_once_more(writer, server):
    server.will(says({**DRAFT, "reply": DRAFT["reply"] * 5}), says(DRAFT))

    draft = await drafted(writer, a_case(platform=Platform.X))

    assert draft.text == DRAFT["reply"]


async def test_quotes_that_nobody_wrote_are_dropped(writer, server):
    invented = {**TRIAGE, "grievances": [{"summary": "rude staff", "quote": "your driver swore at me"}]}
    server.will(says(invented))

    understood = await writer.understand(a_case(), a_policy())

    assert (understood.grievances[0].summary, understood.grievances[0].quote) == ("rude staff", "")


async def test_the_model_cannot_make_a_serious_case_small(writer, server):
    server.will(says({**TRIAGE, "severity": "minor"}))
    poisoned = a_case("Your soup gave me food poisoning and I spent the night in hospital.")

    understood = await writer.understand(poisoned, a_policy())

    assert understood.severity is Severity.SIGNIFICANT
    assert understood.floor


async def test_the_detected_language_stands_whatever_the_model_says(writer, server):
    server.will(says({**TRIAGE, "language": "zh"}))

    understood = await writer.understand(a_case(POSTS["lt"]), a_policy())

    assert understood.language == "lt"


@pytest.mark.parametrize(("said", "language"), [("pl-PL", "pl"), ("zh", "und"), ("lv", "und"), ("klingon", "und")])
async def test_the_model_names_the_language_only_where_nobody_else_knows_it_and_it_is_ours(
    writer, server, said, language
):
    server.will(says({**TRIAGE, "language": said}))

    understood = await writer.understand(a_case("!!!"), a_policy())

    assert understood.language == language


@pytest.mark.parametrize("said", [None, 7, [], {}, "nobody knows", {"a": 1}])
async def test_fields_of_the_wrong_kind_count_as_nothing_said(writer, server, said):
    server.will(says({**dict.fromkeys(TRIAGE, said), "grievances": [said, {"summary": said, "quote": said}]}))

    understood = await writer.understand(a_case(), a_policy())

    assert understood.maker is Maker.MODEL
    assert (understood.suggested_fault, understood.suggested_cause) == (Fault.UNKNOWN, "")


async def test_a_deadline_that_is_not_in_the_reply_is_not_recorded(writer, server):
    server.will(says({**DRAFT, "reply": "We are sorry that your fridge is late.", "deadline_span": "by Monday"}))

    assert (await drafted(writer)).deadline_span == ""


async def test_the_case_without_a_language_gets_the_teams_and_a_person_must_choose(writer, server):
    server.will(says(DRAFT))

    draft = await drafted(writer, a_case(language="und"))

    assert (draft.language, draft.problem, server.asked) == ("en", "unknown_language", [])


@pytest.mark.parametrize("field", ["reply", "translation"])
@pytest.mark.parametrize("said", ["[PHONE 1]", "[order 2]", "[E-MAIL1]", "[ID 1]"])
async def test_a_reply_with_a_placeholder_in_it_is_asked_for_once_more_and_never_shown(writer, server, field, said):
    filled = {**DRAFT, field: f"{DRAFT['reply']} We call {said}."}
    polish_team = a_policy("pl")
    server.will(says(filled))

    draft = await writer.draft(a_case(), polish_team, THURSDAY)

    assert (draft.maker, draft.problem, len(server.asked)) == (Maker.TEMPLATE, "bad_answer", 2)
    assert said not in f"{draft.text}{draft.translation}"


async def test_what_the_team_reads_of_a_draft_has_the_data_that_people_wrote(writer, server):
    server.will(says({**DRAFT, "promise": "Call [PHONE 1] by Friday"}))

    assert (await drafted(writer, a_case("Call me: 600 100 200!"))).promise == "Call 600 100 200 by Friday"
    assert "600 100 200" not in json.dumps(server.asked)


async def test_nobodys_limits_are_in_a_prompt(writer, server):
    server.will(says(DRAFT))

    await drafted(writer, a_case(facts=Facts(remedy="a new fridge")))

    asked = json.dumps(server.asked[-1])
    assert "a new fridge" in asked
    assert "UBOSS" not in asked
