"""The one place where text that a database cannot hold is made visible."""

import json
import re
from typing import Any

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """Replace NUL and lone surrogates, which PostgreSQL refuses, by a mark that shows what was there."""
    return UNSTORABLE.sub(lambda found: f"⟦U+{ord(found[0]):04X}⟧", text)


def clean_value(value: Any) -> Any:
    """The same for every text inside a value that JSON can hold."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): clean_value(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [clean_value(part) for part in value]
    return value


def canonical(value: Any) -> str:
    """One text for one value: what is stored is also what is hashed."""
    return json.dumps(clean_value(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
