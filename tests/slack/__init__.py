"""Slack's Web API as the bot speaks it, over real HTTP."""
