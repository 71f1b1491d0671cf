"""Servers that fail in odd ways: each comes to a named problem and a template, never to an exception."""

import asyncio
import json

import pytest

from bot.domain.platforms import Platform
from bot.domain.understanding import Maker
from bot.llm import ModelWriter
from bot.llm_answer import Problem
from handlers.views.words import words
from tests.llm.samples import DRAFT, TRIAGE, drafted
from tests.llm.server import body, cut, drip, error, flood, page, raw, refuse_format, says
from tests.prompts.cases import THURSDAY, a_case, a_policy

GOOD = json.dumps({"choices": [{"message": {"content": json.dumps(DRAFT)}, "finish_reason": "stop"}]})
NOW = "Thu, 19 Nov 2026 13:20:00 GMT"

ODD = {
    "a body cut short": (cut(), "unreachable"),
    "an error cut short": (cut(503), "unreachable"),
    "zipped, it says": (raw(b"not zipped", headers={"Content-Encoding": "gzip"}), "unreachable"),
    "an answer without end": (flood(), "bad_answer"),
    "nothing at all": (raw(b""), "bad_answer"),
    "no content": (raw(b"", 204), "bad_answer"),
    "bytes that are no text": (raw(b"\xff\xfe\x00{"), "bad_answer"),
    "a foreign charset": (raw(b"{}", headers={"Content-Type": "application/json; charset=nonsense"}), "bad_answer"),
    "events": (raw(b'data: {"choices": []}\n\ndata: [DONE]\n\n'), "bad_answer"),
    "a redirect to nowhere": (raw(b"", 302), "not_taken"),
    "a page with a 502": (raw(b"<html>Bad gateway</html>", 502), "server_error"),
    "an error that is a string": (body({"error": "boom"}), "server_error"),
    "an error with a status": (body({"error": {"message": "no", "code": 401}}), "bad_key"),
    "an error with a status in words": (body({"error": {"message": "no", "code": "404"}}), "no_model"),
    "too many, in a 200": (body({"error": {"message": "Rate limit exceeded"}}), "rate_limited"),
    "too long, in a 200": (body({"error": {"message": "maximum context length is 8192"}}), "too_long"),
    "an error beside null choices": (body({"choices": None, "error": {"code": 503}}), "server_error"),
    "a refusal that is a list": (body({"choices": [{"message": {"refusal": ["no"], "content": "x"}}]}), "refused"),
    "only thoughts": (says("<think>They want {a reply}"), "bad_answer"),
    "tools instead of words": (
        body(
            {"choices": [{"message": {"content": None, "tool_calls": [{"id": "1"}]}, "finish_reason": "tool_calls"}]}
        ),
        "bad_answer",
    ),
    "choices in an object": (body({"choices": {"0": {"message": {"content": "x"}}}}), "bad_answer"),
    "a number as content": (body({"choices": [{"message": {"content": 42}}]}), "bad_answer"),
    "a list of numbers as content": (body({"choices": [{"message": {"content": [1, None]}}]}), "bad_answer"),
    "a nest of lists": (raw(b"[" * 100_000), "bad_answer"),
    "a number without end": (raw(b"9" * 100_000), "bad_answer"),
    "not a number": (raw(b"NaN"), "bad_answer"),
    "busy until nobody knows": (error(429, headers={"Retry-After": "inf"}), "rate_limited"),
    "a post that is filtered": (error(400, "triggering content management policy", code="content_filter"), "refused"),
    "out of memory": (error(507), "server_error"),
    "a teapot": (error(418), "not_taken"),
}


@pytest.mark.parametrize("odd", ODD)
async def test_whatever_a_server_sends_a_template_is_written_and_the_problem_named(writer, server, odd):
    answer, problem = ODD[odd]
    server.will(answer)

    draft = await drafted(writer)
    understood = await writer.understand(a_case(), a_policy())

    assert (draft.maker, draft.problem, bool(draft.text)) == (Maker.TEMPLATE, problem, True)
    assert (understood.maker, understood.problem) == (Maker.TEMPLATE, problem)
    assert len(server.asked) <= 4


@pytest.mark.parametrize("odd", ODD)
async def test_one_odd_answer_is_made_good_by_the_next_where_trying_again_can_help(writer, server, odd):
    answer, problem = ODD[odd]
    server.will(answer, says(DRAFT))

    draft = await drafted(writer)

    final = {"not_taken", "bad_key", "no_model", "too_long", "refused"}
    gives_up = problem in final or odd == "busy until nobody knows"
    # A request that was not taken may be taken in another form: only then a final no is asked about again.
    assert draft.maker is (Maker.TEMPLATE if gives_up else Maker.MODEL)


async def test_an_answer_that_drips_is_read_when_it_is_in_time(server, languages):
    server.will(drip(GOOD, pause=0))
    patient = ModelWriter(server.url, "key", "some-model", languages, deadline_seconds=20)

    assert (await drafted(patient)).text == DRAFT["reply"]
    await patient.aclose()


async def test_an_answer_that_drips_for_too_long_ends_at_the_deadline(server, languages):
    server.will(drip(GOOD, pause=0.05))
    hurried = ModelWriter(server.url, "key", "some-model", languages, deadline_seconds=0.3)

    assert (await drafted(hurried)).problem == "timeout"
    await hurried.aclose()


async def test_an_answer_without_end_is_not_read_to_its_end(writer, server):
    server.will(flood())

    await drafted(writer)

    await asyncio.wait_for(server.hung_up.wait(), 10)


@pytest.mark.parametrize(
    ("after", "taken"),
    [
        ("0", [0.0]),
        ("2.5", [2.5]),
        ("-4", [0.0]),
        ("Thu, 19 Nov 2026 13:20:04 GMT", [4.0]),
        ("Thu, 19 Nov 2026 13:00:00 GMT", [0.0]),
        ("in a while", [0.5]),
        ("", [0.5]),
    ],
)
async def test_a_server_that_is_busy_is_left_alone_as_long_as_it_says(writer, server, pauses, after, taken):
    server.will(error(429, headers={"Retry-After": after, "Date": NOW}), says(DRAFT))

    draft = await drafted(writer)

    assert (draft.maker, pauses.taken) == (Maker.MODEL, taken)


@pytest.mark.parametrize(
    "after", ["6", "1e9", "inf", "Thu, 19 Nov 2026 13:21:00 GMT", "Fri, 20 Nov 2026 13:20:00 GMT"]
)
async def test_nobody_waits_for_a_server_that_is_busy_for_long(writer, server, pauses, after):
    server.will(error(429, headers={"Retry-After": after, "Date": NOW}))

    draft = await drafted(writer)

    assert (draft.problem, pauses.taken, len(server.asked)) == ("rate_limited", [], 1)


async def test_an_error_in_a_200_is_tried_again_like_any_other(writer, server, pauses):
    server.will(body({"error": {"message": "overloaded", "code": 503}}), says(DRAFT))

    draft = await drafted(writer)

    assert (draft.maker, len(pauses.taken)) == (Maker.MODEL, 1)


async def test_a_post_that_is_filtered_is_not_asked_about_in_other_forms(writer, server):
    server.will(error(400, "no", code="content_filter"))

    await drafted(writer)

    assert server.formats == ["json_schema"]


async def test_text_in_parts_is_put_together(writer, server):
    text = json.dumps(DRAFT)
    parts = [{"type": "text", "text": text[:30]}, {"type": "refusal"}, {"type": "text", "text": text[30:]}]
    server.will(body({"choices": [{"message": {"content": parts}, "finish_reason": "stop"}]}))

    assert (await drafted(writer)).text == DRAFT["reply"]


@pytest.mark.parametrize("told", ["failed to parse grammar", "json_schema unsupported"])
async def test_a_server_that_breaks_over_a_schema_is_asked_without_one(writer, server, told):
    refusal = error(500, told)

    async def answer(request, running):
        wanted = running.asked[-1].get("response_format", {}).get("type")
        return await (refusal if wanted == "json_schema" else says(DRAFT))(request, running)

    server.will(answer)

    draft = await drafted(writer)

    assert (draft.maker, server.formats) == (Maker.MODEL, ["json_schema", "json_object"])


async def test_a_form_refused_in_a_200_is_a_form_refused(writer, server):
    async def answer(request, running):
        wanted = running.asked[-1].get("response_format", {}).get("type")
        refused = body({"error": {"message": "response_format is not supported", "code": 400}})
        return await (refused if wanted else says(DRAFT))(request, running)

    server.will(answer)

    draft = await drafted(writer)

    assert (draft.maker, server.formats) == (Maker.MODEL, ["json_schema", "json_object", "plain"])


@pytest.mark.parametrize(
    ("refused", "wanted"), [(("json_schema",), "json_object"), (("json_schema", "json_object"), "plain")]
)
async def test_where_no_schema_is_taken_it_stands_at_the_end_of_the_instructions(writer, server, refused, wanted):
    server.will(refuse_format(*refused)(says(TRIAGE)))

    await writer.understand(a_case(), a_policy())

    first, last = (asked["messages"][0]["content"] for asked in (server.asked[0], server.asked[-1]))
    assert server.formats[-1] == wanted
    assert last.startswith(first)
    assert '"suggested_cause"' in last[len(first) :]
    assert '"additionalProperties"' not in first


async def test_what_is_learnt_of_one_server_says_nothing_of_another_model(writer, server, languages, pauses):
    server.will(refuse_format("json_schema")(says(DRAFT)))
    await drafted(writer)
    other = ModelWriter(server.url, "key", "another-model", languages, pause=pauses)

    await drafted(other)
    await drafted(writer)

    assert server.formats == ["json_schema", "json_object", "json_schema", "json_object", "json_object"]
    await other.aclose()


async def test_a_page_in_place_of_an_answer_is_never_shown(writer, server):
    server.will(page("<html><body>We are sorry, please sign in</body></html>"))

    assert "sign in" not in (await drafted(writer)).text


@pytest.mark.parametrize("field", ["reply", "translation"])
async def test_a_text_that_would_flood_the_thread_is_asked_for_once_more(writer, server, field):
    flooding = {**DRAFT, field: "We are sorry for the delay. " * 1_000}
    server.will(says(flooding), says(DRAFT))
    case = a_case(platform=Platform.OTHER)

    draft = await writer.draft(case, a_policy("pl"), THURSDAY)

    assert (draft.text, len(server.asked)) == (DRAFT["reply"], 2)
    assert "shorter" in server.asked[-1]["messages"][-1]["content"]


@pytest.mark.parametrize(
    "mark", ["<|im_end|>", "[/INST]", "<think>", "</assistant>", "```", "<<SYS>>", "<\uff5cend\u2581of\uff5c>"]
)
async def test_marks_of_a_chat_template_make_a_reply_unusable(writer, server, mark):
    server.will(says({**DRAFT, "reply": f"{DRAFT['reply']} {mark}"}))

    draft = await drafted(writer)

    assert (draft.maker, draft.problem) == (Maker.TEMPLATE, "bad_answer")


async def test_what_no_reader_sees_is_taken_out_of_a_reply(writer, server):
    hidden = "We are sorry\u200b for the delay\u202e.\x00\ud800 It comes\r\n\r\ntoday\u2028at six\u00ad."
    server.will(says({**DRAFT, "reply": hidden}))

    assert (await drafted(writer)).text == "We are sorry for the delay. It comes\n\ntoday\nat six."


async def test_a_reply_of_hidden_characters_alone_is_none(writer, server):
    server.will(says({**DRAFT, "reply": "\u200b\u2060\x07"}))

    assert (await drafted(writer)).problem == "bad_answer"


async def test_half_a_character_in_the_teams_words_does_not_stop_the_question(writer, server):
    server.will(says(DRAFT))
    policy = a_policy(signature="Kavos \ud800 Namai")

    draft = await writer.draft(a_case(), policy, THURSDAY)

    assert draft.maker is Maker.MODEL


@pytest.mark.parametrize("language", ["en", "pl", "ru", "lt"])
def test_every_problem_has_its_words(language):
    missing = [problem for problem in Problem if not words(language).has(f"problem-{problem}")]

    assert missing == []
