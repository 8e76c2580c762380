import os
import sqlite3

from mcp.server.fastmcp import FastMCP

HIDDEN = ("hidden_", "sqlite_")


class Browser:
    def __init__(self, path: str) -> None:
        self.db = sqlite3.connect(path, check_same_thread=False)
        self.prepare()

    def prepare(self) -> None:
        self.db.executescript(
            "CREATE TABLE plants (name TEXT, height INTEGER); INSERT INTO plants VALUES ('fern', 40), ('moss', 2);"
            "CREATE TABLE hidden_tokens (token TEXT); INSERT INTO hidden_tokens VALUES ('tok-777');"
        )

    def tables(self) -> list[str]:
        """Tables that can be looked at."""
        rows = self.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return [name for (name,) in rows if not name.startswith(HIDDEN)]

    def sample_rows(self, table: str, limit: int = 5) -> list[dict]:
        """Some rows of a table."""
        if table not in self.tables():
            raise ValueError(f"{table} cannot be looked at")
        cursor = self.db.execute(f'SELECT * FROM "{table}" LIMIT ?', (limit,))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row)) for row in cursor]


browser = Browser(os.environ.get("BROWSED_DB", ":memory:"))
mcp = FastMCP("schema-browser")
mcp.add_tool(browser.tables)
mcp.add_tool(browser.sample_rows)

if __name__ == "__main__":
    mcp.run()
