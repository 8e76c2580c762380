"""Keeps notes in one SQLite file: values are bound, never pasted."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Literal

from mcp.server.fastmcp import FastMCP
from pydantic import BaseModel, Field

mcp = FastMCP("ledger")
COLUMNS = {"made": "created_at", "name": "title"}


class Ledger:
    def __init__(self, path: str):
        self.path = str(Path(path).expanduser())
        Path(self.path).parent.mkdir(parents=True, exist_ok=True)

    def run(self, query: str, values: tuple[Any, ...] = ()) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self.path)) as connection:
            connection.row_factory = sqlite3.Row
            with closing(connection.cursor()) as cursor:
                cursor.execute(query, values)
                connection.commit()
                return [dict(row) for row in cursor.fetchall()]


ledger = Ledger("~/.ledger/notes.db")


class Note(BaseModel):
    title: str = Field(max_length=200)
    body: str


@mcp.tool()
def add_note(note: Note) -> str:
    """Keeps a note."""
    ledger.run("INSERT INTO notes (title, body) VALUES (?, ?)", (note.title, note.body))
    return f"Kept '{note.title}'"


@mcp.tool()
def find_notes(words: str, order: Literal["made", "name"] = "made", limit: int = 20) -> list[dict[str, Any]]:
    """Finds notes that contain the words."""
    column = COLUMNS[order]
    return ledger.run(
        f"SELECT title, body FROM notes WHERE body LIKE ? ORDER BY {column} LIMIT {int(limit)}",
        (f"%{words}%",),
    )


@mcp.tool()
def forget_note(number: int) -> str:
    """Deletes one note."""
    ledger.run("DELETE FROM notes WHERE id = ?", (number,))
    return "Gone"


@mcp.resource("note://{number}")
def note(number: int) -> str:
    """One note as text."""
    rows = ledger.run("SELECT body FROM notes WHERE id = ?", (number,))
    return rows[0]["body"] if rows else ""


@mcp.prompt()
def summary(topic: str) -> str:
    """Asks for a summary of the notes on a topic."""
    return f"Read the notes about {topic} and sum them up in three sentences."


if __name__ == "__main__":
    mcp.run()
