"""Prints every message, window and list as a person would read it: `python -m tests.views.read_all [language]`."""

import sys

from handlers.views.messages import SlackViews
from tests.views.cases import later, policy, stories


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


if __name__ == "__main__":
    for name, text, blocks in messages(sys.argv[1] if len(sys.argv) > 1 else "en"):
        print(f"\n--- {name} ({text})")
        print("\n".join(map(readable, blocks)))
