import re

import httpx
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("web-fetch")

USER_AGENT = "web-fetch/0.3"


@mcp.tool()
async def fetch(url: str, max_length: int = 5000) -> str:
    """Fetch a web page and return it as plain text.

    Args:
        url: Address of the page
        max_length: Longest text that is returned
    """
    async with httpx.AsyncClient(headers={"User-Agent": USER_AGENT}, follow_redirects=True) as client:
        response = await client.get(url, timeout=10)
        response.raise_for_status()
    text = re.sub(r"<[^>]*>", " ", response.text)
    return re.sub(r"\s+", " ", text).strip()[:max_length]


if __name__ == "__main__":
    mcp.run()
