import os
import subprocess

from mcp.server.fastmcp import FastMCP

DOCS = os.environ.get("DOCS", ".")

mcp = FastMCP("text-search")


@mcp.tool()
def list_files() -> str:
    """List the documents that can be searched."""
    return "\n".join(sorted(os.listdir(DOCS)))


@mcp.tool()
def search_files(pattern: str, ignore_case: bool = False) -> str:
    """Search all documents for a pattern.

    Args:
        pattern: Regular expression to look for
        ignore_case: Do not tell upper from lower case
    """
    flags = "-rni" if ignore_case else "-rn"
    command = f"grep {flags} '{pattern}' ."
    result = subprocess.run(command, shell=True, cwd=DOCS, capture_output=True, text=True, timeout=10)
    if result.returncode > 1:
        return f"Search failed: {result.stderr.strip()}"
    return result.stdout or "No matches"


if __name__ == "__main__":
    mcp.run(transport="stdio")
