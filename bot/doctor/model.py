"""Whether the model can be asked."""

from typing import Final

import aiohttp

from bot.doctor.asking import Answered, Silence, ask
from bot.doctor.checks import Check, State
from bot.settings import Settings

NAME = "model"
_SOUND: Final = 200
_KEY_REFUSED: Final = (401, 403)
_TOO_MANY: Final = 429


async def model(session: aiohttp.ClientSession, settings: Settings) -> Check:
    """Asks for the list of models; a server that has none is asked for one word instead."""
    if settings.openai_key is None:
        return Check(NAME, State.SKIPPED, "OPENAI_API_KEY is not set: drafts come from the playbook's templates.")
    base, key = settings.openai_base_url, settings.openai_key
    answer = await ask(session, "GET", f"{base}/models", key)
    if isinstance(answer, Answered) and answer.status == _SOUND and "data" in answer.body:
        return _listed(answer, settings.model)
    if isinstance(answer, Answered) and answer.status not in (*_KEY_REFUSED, _TOO_MANY):
        answer = await ask(session, "POST", f"{base}/chat/completions", key, body=_one_word(settings.model))
    return _asked(answer, settings)


def _listed(answer: Answered, wanted: str) -> Check:
    offered = {one.get("id") for one in answer.parts("data")}
    if wanted in offered or not offered:
        return Check(NAME, State.OK, f"{wanted} can be asked.")
    some = ", ".join(sorted(str(name) for name in offered)[:5])
    return Check(
        NAME, State.WARNING, f"The server does not list {wanted}; it has {some}.", "Set AMENDS_MODEL to one of those."
    )


def _one_word(name: str) -> dict[str, object]:
    return {"model": name, "messages": [{"role": "user", "content": "Say: yes"}], "max_tokens": 1}


def _asked(answer: Answered | Silence, settings: Settings) -> Check:
    where = settings.openai_base_url
    if isinstance(answer, Silence):
        return _without(f"{where} {answer.why}.", "Check the network and OPENAI_BASE_URL.")
    if answer.status in _KEY_REFUSED:
        return _without(f"{where} does not take the key.", "Check OPENAI_API_KEY.")
    if answer.status == _TOO_MANY:
        return _without(f"{where} asks to wait, or the account has nothing left.", "Look at the account's usage.")
    if answer.status == _SOUND and answer.parts("choices"):
        return Check(NAME, State.OK, f"{settings.model} answers.")
    return _without(
        f"{where} answers HTTP {answer.status} and no completion of {settings.model}.",
        "Check OPENAI_BASE_URL (it usually ends with /v1) and AMENDS_MODEL.",
    )


def _without(says: str, do: str) -> Check:
    # No problem that stops the bot: it goes on with templates, and every card says so.
    return Check(NAME, State.WARNING, f"{says} Drafts will come from the templates.", do)
