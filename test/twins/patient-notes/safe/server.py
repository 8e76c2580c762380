import os
import sqlite3

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("patient-notes")
DOCTOR = os.environ["CLINIC_USER"]

db = sqlite3.connect(os.environ.get("CLINIC_DB", ":memory:"), check_same_thread=False)
db.executescript(
    """
    CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, doctor TEXT, text TEXT);
    INSERT INTO notes (doctor, text) VALUES ('dr-ada', 'sprained ankle'), ('dr-bob', 'confidential diagnosis');
    """
)


@mcp.tool()
def list_notes() -> list[str]:
    """Your notes."""
    rows = db.execute("SELECT text FROM notes WHERE doctor = ? ORDER BY id", (DOCTOR,))
    return [text for (text,) in rows]


@mcp.tool()
def add_note(text: str) -> str:
    """Add a note of yours."""
    with db:
        db.execute("INSERT INTO notes (doctor, text) VALUES (?, ?)", (DOCTOR, text))
    return "added"


if __name__ == "__main__":
    mcp.run()
