"""The figures of the README: many of what may go wrong, and none of what must not come of it."""
