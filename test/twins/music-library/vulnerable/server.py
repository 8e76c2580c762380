import json
import os
import sqlite3

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("music-library")

connection = sqlite3.connect(os.environ.get("MUSIC_DB", ":memory:"), check_same_thread=False)
connection.executescript(
    """
    CREATE TABLE IF NOT EXISTS tracks (title TEXT, artist TEXT, year INTEGER);
    CREATE TABLE IF NOT EXISTS listeners (name TEXT, password TEXT);
    INSERT INTO tracks VALUES ('Air', 'Bach', 1731), ('So What', 'Davis', 1959);
    INSERT INTO listeners VALUES ('ada', 'opensesame');
    """
)


@mcp.tool()
def find_tracks(artist: str) -> str:
    """Tracks of an artist."""
    cursor = connection.cursor()
    cursor.execute(f"SELECT title, year FROM tracks WHERE artist = '{artist}'")
    return json.dumps([{"title": title, "year": year} for title, year in cursor.fetchall()])


@mcp.tool()
def add_track(title: str, artist: str, year: int) -> str:
    """Add a track to the library."""
    with connection:
        connection.execute("INSERT INTO tracks VALUES (?, ?, ?)", (title, artist, year))
    return "added"


if __name__ == "__main__":
    mcp.run()
