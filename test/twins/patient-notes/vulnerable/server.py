import os
import sqlite3

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("patient-notes")

db = sqlite3.connect(os.environ.get("CLINIC_DB", ":memory:"), check_same_thread=False)
db.executescript(
    """
    CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, doctor TEXT, text TEXT);
    INSERT INTO notes (doctor, text) VALUES ('dr-ada', 'sprained ankle'), ('dr-bob', 'confidential diagnosis');
    """
)


@mcp.tool()
def list_notes(doctor: str) -> list[str]:
    """Notes of a doctor.

    Args:
        doctor: Id of the doctor who asks
    """
    rows = db.execute("SELECT text FROM notes WHERE doctor = ? ORDER BY id", (doctor,))
    return [text for (text,) in rows]


@mcp.tool()
def add_note(doctor: str, text: str) -> str:
    """Add a note for a doctor."""
    with db:
        db.execute("INSERT INTO notes (doctor, text) VALUES (?, ?)", (doctor, text))
    return "added"


if __name__ == "__main__":
    mcp.run()
