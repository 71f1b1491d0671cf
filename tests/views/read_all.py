"""Prints every message, window and list as a person would read it: `python -m tests.views.read_all [language]`."""

import sys
from dataclasses import replace

from bot.domain.authority import TermsProblem
from bot.domain.case import GrantState
from bot.domain.edits import Edits
from bot.domain.money import MoneyError
from bot.domain.refusal import No, Refusal
from bot.jobs import News
from bot.ports import Message
from handlers.views import lists
from handlers.views.edits import edits
from handlers.views.goodwill import again_modal, goodwill_modal, handed_modal, retype_modal, take_back_modal
from handlers.views.home import home
from handlers.views.limits import limit_changed, limit_decided, limit_news, limits_modal, pending
from handlers.views.messages import SlackViews, link
from handlers.views.modals import (
    answered_modal,
    close_modal,
    dismiss_modal,
    edit_modal,
    facts_modal,
    loading,
    open_modal,
    override_modal,
    publish_modal,
    reject_modal,
    same_modal,
)
from handlers.views.refusals import money_error, nothing_stored, refusal, terms_error
from handlers.views.report import report
from tests.views.cases import ALLOWANCE, CEO, drafted, grant, later, opened, policy, replied, revision, stories
from tests.views.test_edits import CAFE, FOUND, in_language
from tests.views.test_limit_changes import AGREED, RAISE
from tests.views.test_report import LINES, MONTH


def readable(block):
    """The words of a block, buttons in brackets."""
    match block:
        case {"type": "button", "text": {"text": text}}:
            return f"[{text}]"
        case {"type": "static_select", "placeholder": {"text": text}, "options": options}:
            return f"[{text}: {' / '.join(readable(o) for o in options)}]"
        case {"type": "rich_text_quote" | "rich_text_preformatted", "elements": elements}:
            return "\n".join(f"  > {line}" for e in elements for line in e["text"].splitlines())
        case {"type": "actions" | "context" | "rich_text", "elements": elements}:
            return "  ".join(readable(element) for element in elements)
        case {"type": "input", "label": label, "element": element, **rest}:
            hint = rest.get("hint", {}).get("text", "")
            shown = element.get("initial_value") or " / ".join(readable(o) for o in element.get("options", ()))
            return f"{label['text']}: ({shown}) {hint}"
        case {"type": "section", "fields": texts}:
            return "\n".join(text["text"].replace("\n", " ") for text in texts)
        case {"type": "section", "text": text, **rest}:
            return text["text"] + (f"  {readable(rest['accessory'])}" if "accessory" in rest else "")
        case {"text": {"text": text}} | {"text": str(text)}:
            return text
        case _:
            return block["type"]


def messages(language):
    for name, say, case in stories():
        for message in SlackViews().render(say, case, policy(language), later(hours=30)):
            yield name, message.text, message.blocks


def windows(language):
    case = drafted(revision(text="Prosimy o kontakt w wiadomości prywatnej."))
    rules = policy(language)
    for build in (facts_modal, close_modal, answered_modal, dismiss_modal, same_modal):
        yield build(case, rules)
    for build in (edit_modal, reject_modal, publish_modal, override_modal):
        yield build(case, rules, 1)
    yield goodwill_modal(case, rules, [ALLOWANCE], later())
    yield again_modal(case, rules, grant(GrantState.GRANTED).terms, {"amount": "600"})
    for build in (retype_modal, handed_modal, take_back_modal):
        yield build(case, rules, grant(GrantState.GRANTED))
    yield limits_modal(language, rules, ALLOWANCE.authority, ["EUR", "PLN"])
    yield limits_modal(language, rules, ALLOWANCE.authority, ["EUR"], "gift", {"most_refund": "5", "span_day": ""})
    yield from (open_modal(language), loading(language))


def answers(language):
    rules, at = policy(language), later(hours=30)
    yield lists.case_list([opened(), replied()], rules, language, at)
    yield lists.case_list([opened()] * 45, rules, language, at, page=2, mine=True)
    yield lists.limits([ALLOWANCE], rules, language, at)
    yield lists.limits([], rules, language, at, whose=CEO)
    yield from (limit_news(AGREED, news, rules) for news in News)
    yield pending([RAISE], rules, language)
    yield report(LINES, MONTH, rules, language)
    yield from (edits(found, MONTH, in_language(language), CAFE) for found in (FOUND, Edits(as_drafted=3), Edits()))
    yield lists.help_text(language, "opne")
    yield link(opened(), rules)
    shown = home(language, rules, at, mine=[opened()], waiting=[drafted()], allowances=[ALLOWANCE])
    yield Message("App Home", shown["blocks"])


def sentences(language):
    args = {"number": "142", "status": "closed", "approvers": "UANN UBOB", "problem": "what_missing"}
    yield from (refusal(Refusal(no, args), language) for no in No)
    yield from (money_error(error, language) for error in MoneyError)
    yield from (terms_error(problem, language) for problem in TermsProblem)
    yield nothing_stored(language)
    yield from (
        limit_changed(change, asked, language) for change, asked in ((AGREED, ()), (RAISE, (CEO,)), (RAISE, ()))
    )
    yield from (limit_decided(change, language) for change in (AGREED, replace(RAISE, refused=True)))


def read_all(language):
    for name, text, blocks in messages(language):
        print(f"\n--- {name} ({text})")
        print("\n".join(map(readable, blocks)))
    for view in windows(language):
        print(f"\n--- {view['callback_id']} [{view['title']['text']}] {view.get('submit', {}).get('text')}")
        print("\n".join(map(readable, view["blocks"])))
    for answer in answers(language):
        print(f"\n--- ({answer.text})")
        print("\n".join(map(readable, answer.blocks)))
    print("\n--- refusals", *sentences(language), sep="\n")


if __name__ == "__main__":
    read_all(sys.argv[1] if len(sys.argv) > 1 else "en")
