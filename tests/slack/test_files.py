"""A file reaches the channel it is meant for, or says why not."""

import pytest

from bot.ports import NotSent, Refused, Unknown
from handlers.views.report import charts
from tests.views.test_report import LINES, MONTH, NAMES

TABLE = "Date;Amount\r\n2026-11-05;20,50\r\n".encode("utf-8-sig")


async def test_a_file_stands_in_the_channel_with_its_name_and_content(slack, w):
    await slack.send_file("CCASES", "goodwill-2026-11.csv", TABLE)

    [file] = w.files.values()
    shared = [m.body for m in w.channels["CCASES"].messages.values() if m.body.get("files")]
    assert (file["name"], w.contents[file["id"]]) == ("goodwill-2026-11.csv", TABLE)
    assert [f["id"] for f in shared[0]["files"]] == [file["id"]]


async def test_a_file_for_a_channel_that_is_not_there_is_refused(slack):
    with pytest.raises(Refused):
        await slack.send_file("CNOWHERE", "x.csv", TABLE)


@pytest.mark.parametrize("body", [b'{"ok": true}', b'{"ok": true, "upload_url": ""}', b"[]"])
async def test_an_answer_without_an_address_sends_nothing(odd, odd_slack, body):
    odd.says(body)

    with pytest.raises((Unknown, NotSent)):
        await odd_slack.send_file("CCASES", "x.csv", TABLE)

    assert [method for method, _ in odd.calls] == ["files.getUploadURLExternal"]


async def test_an_upload_that_is_not_taken_is_not_shown(odd, odd_slack):
    odd.says(f'{{"ok": true, "file_id": "F1", "upload_url": "{odd.url}nowhere/at/all"}}'.encode())

    with pytest.raises(NotSent):
        await odd_slack.send_file("CCASES", "x.csv", TABLE)

    assert [method for method, _ in odd.calls] == ["files.getUploadURLExternal"]


async def test_a_chart_is_shown_to_one_person(slack, w):
    await slack.whisper("CCASES", "UANN", charts(LINES, MONTH, "en", NAMES), None)

    [shown] = w.ephemerals("UANN")
    assert [block["type"] for block in shown.body["blocks"]] == ["data_visualization"] * 2
