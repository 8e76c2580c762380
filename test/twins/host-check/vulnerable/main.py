import asyncio

import mcp.types as types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

import checks

server = Server("host-check")


@server.list_tools()
async def list_tools() -> list[types.Tool]:
    return [
        types.Tool(
            name="ping",
            description="Check whether a host answers",
            inputSchema={
                "type": "object",
                "properties": {"host": {"type": "string"}, "count": {"type": "integer", "minimum": 1}},
                "required": ["host"],
            },
        ),
        types.Tool(
            name="uptime",
            description="How long this machine is up",
            inputSchema={"type": "object", "properties": {}},
        ),
    ]


@server.call_tool()
async def call_tool(name: str, arguments: dict) -> list[types.TextContent]:
    if name == "ping":
        text = checks.ping(arguments["host"], arguments.get("count", 1))
    elif name == "uptime":
        text = checks.uptime()
    else:
        raise ValueError(f"Unknown tool: {name}")
    return [types.TextContent(type="text", text=text)]


async def main() -> None:
    async with stdio_server() as (read_stream, write_stream):
        await server.run(read_stream, write_stream, server.create_initialization_options())


if __name__ == "__main__":
    asyncio.run(main())
