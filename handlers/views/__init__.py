"""Every text and block a person sees in Slack."""
