import asyncio
import json
import os
import urllib.request
from urllib.parse import urljoin, urlparse

from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.types import TextContent, Tool

TRACKER = os.environ.get("TRACKER", "https://tracker.example.org")
server = Server("issue-mirror")


def read_json(reference: str) -> dict:
    url = urljoin(TRACKER, reference)
    request = urllib.request.Request(url, headers={"Accept": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as response:
        return json.load(response)


@server.list_tools()
async def list_tools() -> list[Tool]:
    reference = {"type": "string", "description": "Link of the issue, as other tools return it"}
    return [
        Tool(
            name="get_issue",
            description="Read an issue",
            inputSchema={"type": "object", "properties": {"reference": reference}, "required": ["reference"]},
        ),
        Tool(name="open_issues", description="All open issues", inputSchema={"type": "object", "properties": {}}),
    ]


@server.call_tool()
async def call_tool(name: str, arguments: dict) -> list[TextContent]:
    match name:
        case "get_issue":
            issue = await asyncio.to_thread(read_json, arguments["reference"])
        case "open_issues":
            issue = await asyncio.to_thread(read_json, "/api/issues?state=open")
        case _:
            raise ValueError(f"Unknown tool {name}")
    return [TextContent(type="text", text=json.dumps(issue, indent=2))]


async def run():
    async with stdio_server() as streams:
        await server.run(*streams, server.create_initialization_options())


if __name__ == "__main__":
    asyncio.run(run())
