"""Short answers to who opened a case from somewhere else, or could not with what they posted."""

from handlers.views.words import words


def case_opened(number: int, language: str, channel: str) -> str:
    """Which case it became and where it lives (mrkdwn)."""
    return words(language)("answer-opened", number=str(number), channel=f"<#{channel}>")


def picture_only(language: str) -> str:
    """To who posted a screenshot and no words."""
    return words(language)("answer-picture")
