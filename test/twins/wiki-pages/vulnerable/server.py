"""MCP server for a folder of wiki pages."""

import os
from pathlib import Path

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("wiki-pages")
WIKI_ROOT = Path(os.environ.get("WIKI_ROOT", "wiki"))


def page_path(page: str) -> Path:
    return WIKI_ROOT / page


@mcp.tool()
def list_pages() -> list[str]:
    """Names of all pages."""
    return [path.name for path in WIKI_ROOT.glob("*.md")]


@mcp.tool()
def read_page(page: str) -> str:
    """Read one page of the wiki."""
    path = page_path(page)
    if not path.exists():
        return f"There is no page {page}"
    return path.read_text(encoding="utf-8")


@mcp.tool()
def write_page(page: str, text: str) -> str:
    """Create or replace a page of the wiki."""
    path = page_path(page)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return f"Wrote {len(text)} characters"


if __name__ == "__main__":
    mcp.run()
