"""Storage, on both databases."""

from hypothesis import settings

# How long an example takes says how busy the machine is, not whether the rule holds.
settings.register_profile("rules", deadline=None)
settings.load_profile("rules")
