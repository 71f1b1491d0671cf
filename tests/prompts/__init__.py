"""Tests of the prompts and the playbook."""
