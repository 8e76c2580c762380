"""Notes from web pages, with tags that can be searched."""

import asyncio
import ipaddress
import json
import os
import re
import socket
import sqlite3
import subprocess
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

import httpx
from mcp.server.fastmcp import Context, FastMCP
from pydantic import Field

FOLDER = Path(os.environ.get("NOTES_DIR", "notes")).resolve()
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
TAG = re.compile(r"[a-z]{2,30}")

mcp = FastMCP("research-notes")
db = sqlite3.connect(":memory:", check_same_thread=False)
db.execute("CREATE TABLE tags (note TEXT, tag TEXT, UNIQUE (note, tag))")

NoteName = Annotated[str, Field(description="Short name of the note, such as cold-fusion")]


def note_path(name: str) -> Path:
    if NAME.fullmatch(name) is None:
        raise ValueError("names are made of small letters, digits and hyphens")
    return FOLDER / f"{name}.md"


async def require_public(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme != "https" or parts.hostname is None:
        raise ValueError("only https pages can be clipped")
    found = await asyncio.to_thread(socket.getaddrinfo, parts.hostname, 443)
    if any(not ipaddress.ip_address(address[4][0]).is_global for address in found):
        raise ValueError("only public pages can be clipped")
    return url


@mcp.tool()
async def clip_page(url: str, name: NoteName, ctx: Context) -> str:
    """Keep the text of a web page as a note."""
    path = note_path(name)
    address = await require_public(url)
    await ctx.info(f"clipping {urlsplit(address).hostname}")
    async with httpx.AsyncClient(follow_redirects=False, timeout=10) as client:
        response = await client.get(address)
    if response.status_code != 200:
        return f"The page answered {response.status_code}"
    text = re.sub(r"<[^>]{0,2000}>", " ", response.text[:200_000])
    path.write_text(f"Source: {url}\n\n{text.strip()}\n", encoding="utf-8")
    return f"Kept {len(text)} characters as {name}"


@mcp.tool()
def read_note(name: NoteName) -> str:
    """Read a note. What it says comes from the web page it was clipped from."""
    path = note_path(name)
    if not path.is_file():
        return f"There is no note {name}"
    return path.read_text(encoding="utf-8")


@mcp.tool()
def tag_note(name: NoteName, tag: str) -> str:
    """Add a tag to a note."""
    if not note_path(name).is_file():
        return f"There is no note {name}"
    normal = tag.strip().lower()
    if TAG.fullmatch(normal) is None:
        raise ValueError("tags are single words")
    with db:
        db.execute("INSERT OR IGNORE INTO tags VALUES (?, ?)", (name, normal))
    return f"Tagged {name} with {normal}"


@mcp.tool()
def notes_tagged(tag: str, order: Literal["name", "tag"] = "name") -> str:
    """Notes that carry a tag."""
    column = {"name": "note", "tag": "tag"}[order]
    rows = db.execute(f"SELECT note FROM tags WHERE tag = ? ORDER BY {column}", (tag.strip().lower(),))
    return json.dumps([note for (note,) in rows])


@mcp.tool()
def count_words(name: NoteName) -> str:
    """Number of words of a note."""
    path = note_path(name)
    result = subprocess.run(["wc", "-w", "--", str(path)], capture_output=True, text=True, timeout=5, check=True)
    return result.stdout.split()[0]


@mcp.tool()
def delete_note(name: NoteName, confirm: bool = False) -> str:
    """Delete a note and its tags. Needs confirm=true."""
    if not confirm:
        return "Nothing was deleted: confirm is not set"
    note_path(name).unlink(missing_ok=True)
    with db:
        db.execute("DELETE FROM tags WHERE note = ?", (name,))
    return f"Deleted {name}"


if __name__ == "__main__":
    mcp.run(transport="stdio")
