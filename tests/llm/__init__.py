"""Tests of who writes: the model, the templates, the language detector."""
