"""Tests of a team's own playbook."""
