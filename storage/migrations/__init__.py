"""Alembic's room: what brings a database from one version to the next."""
