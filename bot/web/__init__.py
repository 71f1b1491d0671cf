"""HTTP mode: the door through which Slack's deliveries come when there is no Socket Mode."""

from bot.web.door import Answer, Dispatch, web_app
from bot.web.payload import payload_of

__all__ = ["Answer", "Dispatch", "payload_of", "web_app"]
