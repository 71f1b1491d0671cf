"""What a person sees and does in the sandbox's page, in a real browser."""

import json
import os
import shutil
from urllib.parse import parse_qs

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import async_playwright, expect

from bot.sandbox.server import SandboxServer

pytestmark = pytest.mark.asyncio(loop_scope="module")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
HOSTILE = "<img src=x onerror=\"document.title='broken'\"> <!channel> & *not bold*"


def plain(text):
    return {"type": "plain_text", "text": text}


def asking(**blocks):
    """A modal with one input for each keyword."""
    inputs = [{"type": "input", "block_id": b, "label": plain(b), "element": e} for b, e in blocks.items()]
    return {"type": "modal", "title": plain("Facts"), "submit": plain("Save"), "blocks": inputs}


def typed_input(**more):
    return {"type": "plain_text_input", "action_id": "v", **more}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser():
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have chromium, or the page is not tested: apt-get install chromium")
        pytest.skip("chromium is not installed (on Debian: apt-get install chromium)")
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="module")
async def server(w, clock):
    async with SandboxServer(w, move_clock=clock.move) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="module")
async def visit(browser, server):
    """Open the page as somebody; anything the page's script trips over fails the test."""
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, timezone_id="Europe/Vilnius")
    await context.grant_permissions(["clipboard-read", "clipboard-write"])
    broken = []

    async def run(user="UANN", channel="CCASES"):
        page = await context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: broken.append(str(error)))
        await page.goto(f"{server.base_url}/ui/#as={user}&channel={channel}")
        await expect(page.get_by_test_id("composer")).to_be_visible()
        return page

    yield run
    await context.close()
    assert broken == []


@pytest_asyncio.fixture(loop_scope="module")
async def small_app(w, app, call):
    """An app that opens a modal when called and refuses the first submission."""
    submissions = []

    async def answer(request):
        payload = json.loads(parse_qs(await request.text()).get("payload", ["{}"])[0])
        if payload.get("type") in ("block_actions", "message_action"):
            view = asking(why=typed_input(), amount=typed_input(initial_value="5"))
            call("views.open", trigger_id=payload["trigger_id"], view=json.dumps(view))
        if payload.get("type") == "view_submission":
            submissions.append({b: one["v"]["value"] for b, one in payload["view"]["state"]["values"].items()})
            if len(submissions) == 1:
                return web.json_response({"response_action": "errors", "errors": {"amount": "At most 30 €."}})
        return web.Response()

    application = web.Application()
    application.router.add_post("/slack/events", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    w.deliver_to = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    yield submissions
    await runner.cleanup()


def message(page, text, place=None):
    return (place or page.get_by_role("main")).get_by_test_id("message").filter(has_text=text)


async def do(page, text, button):
    """Press a button of the bar that shows over a message."""
    found = message(page, text)
    await found.hover()
    await found.get_by_test_id(button).click()


def texts(w, channel="CCASES"):
    return [one.body["text"] for one in w.channels[channel].messages.values()]


async def test_enter_sends_what_was_typed_and_empties_the_composer(visit, w):
    page = await visit()
    await page.get_by_test_id("composer").fill("Dzień dobry\nwszystkim")
    await page.get_by_test_id("composer").press("Enter")

    await expect(message(page, "Dzień dobry")).to_be_visible()
    await expect(page.get_by_test_id("composer")).to_have_value("")
    assert texts(w) == ["Dzień dobry\nwszystkim"]


async def test_markup_a_person_types_is_shown_as_text(visit, w):
    page = await visit()
    await page.get_by_test_id("composer").fill(HOSTILE)
    await page.get_by_test_id("composer").press("Enter")

    await expect(message(page, HOSTILE)).to_be_visible()
    assert await page.locator(".message img, .message .mention, .message strong").count() == 0
    assert await page.title() != "broken"
    assert "<!channel>" not in texts(w)[0]


async def test_a_plain_text_object_is_not_read_as_markup(visit, call):
    page = await visit()
    call(
        "chat.postMessage", channel="CCASES", text="x", blocks=[{"type": "header", "text": plain("*a* <!here> _b_")}]
    )

    await expect(page.get_by_role("heading", name="*a* <!here> _b_")).to_be_visible()


async def test_a_link_that_is_not_a_web_address_cannot_be_clicked(visit, call):
    page = await visit()
    section = {
        "type": "rich_text_section",
        "elements": [{"type": "link", "url": "javascript:alert(1)", "text": "win"}],
    }
    call("chat.postMessage", channel="CCASES", text="x", blocks=[{"type": "rich_text", "elements": [section]}])

    await expect(message(page, "win")).to_be_visible()
    assert await page.locator(".message a").count() == 0


async def test_a_long_message_is_shown_to_its_end(visit, call):
    page = await visit()
    call("chat.postMessage", channel="CCASES", text="ą" * 20_000 + " end")

    await expect(message(page, " end").locator(".text")).to_have_text("ą" * 20_000 + " end")


async def test_a_suggested_person_is_sent_as_a_mention(visit, w):
    page = await visit()
    await page.get_by_test_id("composer").press_sequentially("ask @bob")
    await page.get_by_test_id("suggestion-UBOB").click()
    await page.get_by_test_id("composer").press("Enter")

    await expect(message(page, "ask @Bob Burns")).to_be_visible()
    assert texts(w) == ["ask <@UBOB>"]


async def test_a_forward_arrives_with_its_comment_author_and_text(visit, w):
    w.post("UBOB", "COTHER", "the coffee was cold")
    page = await visit(channel="COTHER")
    await do(page, "the coffee was cold", "forward-button")
    await page.get_by_test_id("forward-channel").select_option(label="# cases")
    await page.get_by_test_id("forward-comment").fill("please look")
    await page.get_by_test_id("forward-send").click()
    await expect(page.get_by_test_id("forward-dialog")).to_have_count(0)
    await page.get_by_test_id("channel-cases").click()

    forwarded = message(page, "please look").get_by_test_id("forwarded")
    await expect(forwarded).to_contain_text("Bob Burns")
    await expect(forwarded).to_contain_text("the coffee was cold")
    await expect(forwarded).to_contain_text("Posted in #other")


async def test_a_picked_emoji_becomes_a_chip_and_a_click_takes_it_back(visit, w):
    posted = w.post("UBOB", "CCASES", "draft")
    w.react("UBOB", "CCASES", posted.ts, "white_check_mark")
    page = await visit()
    await do(page, "draft", "react-button")
    await page.get_by_test_id("emoji-white_check_mark").click()
    chip = page.get_by_test_id("reaction-white_check_mark")
    await expect(chip).to_have_text("2")
    await expect(chip).to_have_attribute("aria-label", "Bob Burns and You reacted with :white_check_mark:")
    await chip.click()

    await expect(chip).to_have_text("1")
    assert posted.reactions == {"white_check_mark": ["UBOB"]}


async def test_a_reply_stands_in_the_thread_and_the_channel_only_counts_it(visit, w):
    w.post("UBOB", "CCASES", "who takes this?")
    page = await visit()
    await do(page, "who takes this?", "thread-button")
    await page.get_by_test_id("thread-composer").fill("me")
    await page.get_by_test_id("thread-composer").press("Enter")

    thread = page.get_by_test_id("thread")
    await expect(thread.get_by_test_id("message").nth(1)).to_contain_text("me")
    await expect(page.get_by_role("main").get_by_test_id("message")).to_have_count(1)
    await expect(page.get_by_test_id("replies")).to_contain_text("1 reply")


async def test_a_slash_command_in_a_thread_is_refused_and_stays_typed(visit, w):
    w.post("UBOB", "CCASES", "root")
    page = await visit()
    await do(page, "root", "thread-button")
    await page.get_by_test_id("thread-composer").fill("/case list")
    await page.get_by_test_id("thread-composer").press("Enter")

    await expect(page.get_by_test_id("toast")).to_contain_text("/case cannot be used in threads")
    await expect(page.get_by_test_id("thread-composer")).to_have_value("/case list")


async def test_news_takes_neither_the_typed_text_nor_the_focus(visit, w):
    page = await visit()
    await page.get_by_test_id("composer").press_sequentially("half a sen")
    w.post("UBOB", "CCASES", "meanwhile")
    await expect(message(page, "meanwhile")).to_be_visible()
    await page.keyboard.type("tence")

    await expect(page.get_by_test_id("composer")).to_have_value("half a sentence")


async def test_what_is_for_one_person_is_seen_by_nobody_else(visit, w, call):
    call("chat.postEphemeral", channel="CCASES", user="UANN", text="just you")
    page = await visit()
    await expect(message(page, "just you")).to_contain_text("Only visible to you")
    await page.get_by_test_id("act-as").click()
    await page.get_by_test_id("act-as-UBOB").click()

    await expect(page.get_by_test_id("act-as")).to_contain_text("Bob Burns")
    await expect(message(page, "just you")).to_have_count(0)


async def test_a_message_meant_for_me_elsewhere_is_counted_until_i_read_it(visit, w, clock):
    direct = w.open_dm("UANN", "UBOB")
    page = await visit()
    clock.move(5)
    w.post("UBOB", direct.id, "a word?")
    await expect(page.get_by_test_id("unread-dm-UBOB")).to_have_text("1")
    await page.get_by_test_id("dm-UBOB").click()

    await expect(message(page, "a word?")).to_be_visible()
    await expect(page.get_by_test_id("unread-dm-UBOB")).to_have_count(0)


async def test_the_clock_moves_when_it_is_told_to(visit, clock):
    page = await visit()
    before = clock()
    await page.get_by_test_id("clock-four-hours").click()

    await expect(page.get_by_test_id("clock")).to_have_text("Mon 21 Sept, 21:13")
    assert clock() - before == 4 * 3600


async def test_copy_gives_the_exact_text(visit, call):
    exact = "*Dziękujemy* za opinię :x: & do <zobaczenia>\n\nZespół"
    code = {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": exact}]}
    call("chat.postMessage", channel="CCASES", text="x", blocks=[{"type": "rich_text", "elements": [code]}])
    page = await visit()
    await page.locator("pre").hover()
    await page.get_by_test_id("copy-button").click()

    await expect(page.get_by_text("Copied")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == exact


async def test_an_error_stands_at_its_field_and_nothing_typed_is_lost(visit, w, call, small_app):
    button = {"type": "button", "action_id": "facts", "text": plain("Facts")}
    call("chat.postMessage", channel="CCASES", text="card", blocks=[{"type": "actions", "elements": [button]}])
    page = await visit()
    await page.get_by_test_id("button-facts").click()
    await page.get_by_test_id("field-why").fill("broken machine")
    await page.get_by_test_id("field-amount").fill("1e9")
    await page.get_by_test_id("modal-submit").click()
    await expect(page.get_by_test_id("error-amount")).to_have_text("At most 30 €.")
    await expect(page.get_by_test_id("field-why")).to_have_value("broken machine")
    await page.get_by_test_id("field-amount").fill("20")
    await page.get_by_test_id("modal-submit").click()

    await expect(page.get_by_test_id("modal")).to_have_count(0)
    assert small_app == [{"why": "broken machine", "amount": "1e9"}, {"why": "broken machine", "amount": "20"}]


async def test_a_message_shortcut_takes_its_message_along(visit, w, small_app):
    w.post("UBOB", "CCASES", "the soup was cold")
    page = await visit()
    await do(page, "the soup was cold", "more-button")
    await page.get_by_test_id("shortcut-open_case").click()
    await expect(page.get_by_test_id("modal")).to_be_visible()

    sent = [d.payload for d in w.deliveries if d.kind == "interactive"]
    assert [(p["type"], p["callback_id"], p["message"]["text"]) for p in sent] == [
        ("message_action", "open_case", "the soup was cold")
    ]


async def test_the_home_tab_shows_what_the_app_published_and_its_buttons_work(visit, w, call, small_app):
    button = {"type": "button", "action_id": "facts", "text": plain("Facts")}
    view = {"type": "home", "blocks": [{"type": "actions", "elements": [button]}]}
    call("views.publish", user_id="UANN", view=json.dumps(view))
    page = await visit()
    await page.get_by_test_id("home").click()
    await page.get_by_test_id("home-view").get_by_test_id("button-facts").click()

    await expect(page.get_by_test_id("modal")).to_be_visible()


async def test_escape_closes_what_lies_on_top_first(visit, w):
    w.post("UBOB", "CCASES", "root")
    page = await visit()
    await do(page, "root", "thread-button")
    await do(page, "root", "react-button")
    await expect(page.get_by_test_id("emoji-picker")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("emoji-picker")).to_have_count(0)
    await expect(page.get_by_test_id("thread")).to_be_visible()
    await page.keyboard.press("Escape")

    await expect(page.get_by_test_id("thread")).to_have_count(0)
