"""The simulator itself: that it is repeatable, and that it can fail."""
