from mcp.server.fastmcp import FastMCP

from archive import Archive

mcp = FastMCP("archive-browser")
archive = Archive()


@mcp.tool()
def list_entries() -> list[str]:
    """Entries of the archive."""
    return archive.names()


@mcp.tool()
def read_entry(name: str) -> str:
    """Text of one entry."""
    return archive.entry(name)


if __name__ == "__main__":
    mcp.run()
