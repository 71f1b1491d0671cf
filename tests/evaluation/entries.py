"""Entries of a cases file, and a command line that runs in a thread while the test's own loop serves the model."""

import asyncio
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import yaml

from bot.__main__ import main

POST = "The parcel came two weeks late and the cup in it is broken."
REPLY = (
    "Hello, we are sorry that the parcel came late and the cup is broken. A new cup will be with you by Friday, "
    "13 March, 18:00. Which colour would you like?"
)


def an_entry(**told):
    return {
        "id": "c1",
        "lang": "en",
        "platform": "facebook",
        "post": POST,
        "facts": [{"id": "f1", "text": "a new cup is in stock", "source": "staff"}],
        "fault": "ours",
        "severity": "minor",
        "remedy": {"kind": ["redelivery"], "text": "a new cup"},
        "deadline": "2026-03-13T18:00:00+00:00",
        **told,
    }


def a_file(folder, *entries, **more):
    path = folder / "cases.yaml"
    content = {"now": "2026-03-10T10:00:00+00:00", "cases": list(entries), **more}
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return path


async def evaluated(*arguments):
    """The exit code, and what was printed for people and for errors."""
    out, err = StringIO(), StringIO()

    def run():
        with redirect_stdout(out), redirect_stderr(err):
            return main(["eval", *map(str, arguments)])

    code = await asyncio.to_thread(run)
    return code, out.getvalue(), err.getvalue()


def row(told, name):
    """The line of the table that begins so, cell by cell."""
    return next(cells for cells in map(str.split, told.splitlines()) if cells[:1] == [name])
