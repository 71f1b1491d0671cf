"""Stories on a real database with a Slack, a model and a clock that are fakes."""
