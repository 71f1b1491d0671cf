"""Bugs that can be switched on: each breaks one promise of the product, and each must be caught."""

from collections.abc import Mapping
from typing import Final

from bot.simulator.planted import cases, deliveries, messages, money
from bot.simulator.planted.bug import Bug, planted

__all__ = ["BUGS", "Bug", "planted"]

BUGS: Final[Mapping[str, Bug]] = {**deliveries.BUGS, **messages.BUGS, **money.BUGS, **cases.BUGS}
