"""The doctor: what it finds, and that nothing makes it fail."""
