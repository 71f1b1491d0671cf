"""The rules of complaint handling, as pure functions of values."""
