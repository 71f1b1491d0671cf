"""Limits and large goodwill in windows that change while they stand open, as an admin and a manager see them."""

from playwright.async_api import expect


async def limits_window(admin):
    """The bot reads the names of the people just after it started: until then it knows no Ania."""
    for _ in range(10):
        await admin.command("/case limits ania")
        answer = admin.page.get_by_test_id("modal").or_(admin.in_channel("I do not know this person"))
        await expect(answer).to_be_visible()
        if await admin.page.get_by_test_id("modal").is_visible():
            break
        await admin.click(admin.in_channel("I do not know this person").get_by_role("button", name="Dismiss message"))
    return await admin.window()


async def field(visitor, block):
    return await visitor.page.get_by_test_id(f"field-{block}").input_value()


async def test_an_admin_lowers_what_may_be_given_of_one_kind_in_a_month(visit):
    admin = await visit("U0OLGA")
    window = await limits_window(admin)
    await expect(window).to_contain_text("In a month")

    await admin.fill("span_week", "90")
    await admin.choose("limits_of", "^Gift")
    await expect(window).to_contain_text("In a month, Gift")
    await expect(window).to_contain_text("saved together with these: In a week: 90")
    assert await field(admin, "most_gift") == "25.00 EUR"
    await admin.fill("span_month_gift", "40")
    await admin.submit()
    await expect(window).to_contain_text("hold from now on")

    await admin.click(admin.page.get_by_test_id("modal-close"))
    await expect(admin.page.get_by_test_id("modal")).to_have_count(0)
    await expect(await limits_window(admin)).to_contain_text("These hold beside them: In a month, Gift: €40.00")
    assert await field(admin, "span_week") == "90.00 EUR"
