"""Goodwill as a manager gives it in a hurry: few clicks, and nobody has to know whom to ask."""

import time

from playwright.async_api import expect

PHONE = {"width": 390, "height": 844}
ASKED = "please decide on goodwill"


async def with_a_draft(visit):
    """A shop manager who has forwarded a complaint and looks at its thread."""
    ania = await visit()
    await ania.forward("Kupiłam u Państwa krzesła")
    await ania.see_case()
    await expect(ania.message("Draft 1")).to_contain_text("Przepraszamy")
    ania.clicks = 0
    return ania


async def asked_for(ania, amount, what, reason):
    await ania.press(ania.message("Case #1 ·"), "goodwill")
    await ania.window()
    await ania.type_into("what", what)
    await ania.type_into("amount", amount)
    if reason:
        await ania.type_into("reason", reason)
    await ania.submitted()


async def test_a_manager_gives_a_gift_in_three_clicks(visit):
    ania = await with_a_draft(visit)
    began = time.monotonic()

    await asked_for(ania, "20", "poduszki na krzesła", "")
    granted = ania.message("Granted:")
    await expect(granted).to_contain_text("gift: poduszki na krzesła (€20.00)")

    print(f"\nA gift of 20 euros: {ania.clicks} clicks, {time.monotonic() - began:.1f} s")
    assert ania.clicks <= 3
    await expect(granted).to_contain_text("Still to be handed over.")
    await expect(ania.message("Draft 2")).to_contain_text("poduszki na krzesła")
    await expect(ania.message(ASKED)).to_have_count(0)

    await ania.command("/case goodwill")
    await expect(ania.page.get_by_test_id("chart")).to_contain_text("20 EUR")


async def test_a_gift_above_the_limit_finds_the_right_person_by_itself(visit, demo):
    ania = await with_a_draft(visit)
    bot = demo.seeded.app.bot_user_id
    began = time.monotonic()

    await asked_for(ania, "200", "nowe krzesło", "pękło po dwóch tygodniach")
    await expect(ania.message(ASKED)).to_contain_text("@Tomas Jonaitis")
    asking = ania.clicks

    await ania.become("U0TOMAS")
    await expect(ania.page.get_by_test_id(f"unread-dm-{bot}")).to_be_visible()
    ania.clicks = 0
    await ania.go_to(f"dm-{bot}")
    request = ania.in_channel(ASKED)
    await expect(request).to_contain_text("gift: nowe krzesło (€200.00)")
    await expect(request).to_contain_text("pękło po dwóch tygodniach")
    await expect(request).to_contain_text("Asked by @Ania Kowalska. It is more than they may give at once.")
    await ania.press(request, "grant_approve")
    deciding = ania.clicks
    await expect(ania.in_channel("Granted:")).to_contain_text("granted by @Tomas Jonaitis")

    await ania.become("U0ANIA")
    await expect(ania.page.get_by_test_id("unread-channel-complaints")).to_be_visible()
    await ania.see_case()
    told = ania.message("The reply may speak of it now")
    await expect(told).to_contain_text("@Ania Kowalska, @Tomas Jonaitis said yes: gift: nowe krzesło (€200.00)")
    await expect(ania.message("Draft 2")).to_contain_text("nowe krzesło")
    seconds = time.monotonic() - began
    print(f"\nA gift of 200 euros: {asking} clicks to ask, {deciding} to decide, {seconds:.1f} s for both")
    assert asking <= 4
    assert deciding <= 2

    for somebody_else in ("U0OLGA", "U0RASA"):
        await ania.become(somebody_else)
        await expect(ania.page.get_by_test_id("act-as")).not_to_contain_text("Ania")
        await expect(ania.page.get_by_test_id(f"dm-{bot}")).to_have_count(0)


async def test_who_is_asked_can_decide_on_a_phone(visit, demo):
    tomas = await visit("U0TOMAS", PHONE)
    ania = await with_a_draft(visit)
    bot = demo.seeded.app.bot_user_id
    await asked_for(ania, "200", "nowe krzesło", "")
    await expect(ania.message(ASKED)).to_contain_text("@Tomas Jonaitis")

    await expect(tomas.page.get_by_test_id(f"unread-dm-{bot}")).to_be_in_viewport(ratio=1)
    await tomas.go_to(f"dm-{bot}")
    approve = tomas.in_channel(ASKED).get_by_test_id("button-grant_approve")
    await approve.scroll_into_view_if_needed()
    await expect(approve).to_be_in_viewport(ratio=1)
    await tomas.click(approve)
    await expect(tomas.in_channel("Granted:")).to_be_visible()

    await ania.page.set_viewport_size(PHONE)
    await expect(ania.thread()).to_be_in_viewport(ratio=1)
    handed = ania.message("Granted:").get_by_test_id("button-grant_handed")
    await handed.scroll_into_view_if_needed()
    await expect(handed).to_be_in_viewport(ratio=1)
