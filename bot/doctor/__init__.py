"""The doctor: what is wrong with an installation, and what to do about it."""

from bot.doctor.checks import Check, State, healthy, render
from bot.doctor.diagnosis import diagnose

__all__ = ["Check", "State", "diagnose", "healthy", "render"]
