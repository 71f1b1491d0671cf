"""How far a long run has come, for somebody at a terminal."""

from typing import Final, TextIO

_WIDTH: Final = 24
_LONGEST_NAME: Final = 30


class Progress:
    """A bar that is drawn over and over; where nobody looks (a pipe, a log) nothing is written."""

    def __init__(self, stream: TextIO, whole: int) -> None:
        self._stream = stream
        self._whole = whole
        self._shown = stream.isatty()

    def at(self, done: int, name: str) -> None:
        """`name` is what is under way now."""
        filled = _WIDTH * done // max(self._whole, 1)
        self._draw(f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{self._whole} {name[:_LONGEST_NAME]}")

    def gone(self) -> None:
        self._draw("")

    def _draw(self, text: str) -> None:
        if self._shown:
            self._stream.write(f"\r\x1b[K{text}")
            self._stream.flush()
