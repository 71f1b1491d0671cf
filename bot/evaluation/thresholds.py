"""How good measured replies must be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The least that is good enough; a share that nothing could be counted for is never too small."""

    blocks: int = 0
    severity: float = 0.9
    parts: float = 0.0
    judge: float = 3.0
    by_model: float = 0.9
