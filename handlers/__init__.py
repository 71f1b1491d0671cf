"""What Slack sends, translated into commands."""
