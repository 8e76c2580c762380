"""Tells the time in named zones: the shape of a small low-level server."""

from datetime import datetime
from enum import Enum
from typing import Sequence
import json
from zoneinfo import ZoneInfo

from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import McpError
from mcp.types import EmbeddedResource, ErrorData, ImageContent, INVALID_PARAMS, TextContent, Tool
from pydantic import BaseModel


class Names(str, Enum):
    NOW = "now_in"
    SHIFT = "shift_time"


class Moment(BaseModel):
    zone: str
    when: str
    summer: bool


def zone_named(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except Exception as problem:
        raise McpError(ErrorData(code=INVALID_PARAMS, message=f"Unknown zone: {str(problem)}"))


class Clock:
    def now(self, name: str) -> Moment:
        here = datetime.now(zone_named(name))
        return Moment(zone=name, when=here.isoformat(timespec="seconds"), summer=bool(here.dst()))

    def shift(self, source: str, clock: str, target: str) -> dict:
        try:
            parsed = datetime.strptime(clock, "%H:%M").time()
        except ValueError:
            raise ValueError("Expected HH:MM in 24 hours")
        today = datetime.now(zone_named(source))
        start = datetime(today.year, today.month, today.day, parsed.hour, parsed.minute, tzinfo=zone_named(source))
        return {"from": start.isoformat(), "to": start.astimezone(zone_named(target)).isoformat()}


async def serve(local: str | None = None) -> None:
    server = Server("clock")
    clock = Clock()
    home = local or "UTC"

    @server.list_tools()
    async def list_tools() -> list[Tool]:
        """Lists what the clock can do."""
        return [
            Tool(
                name=Names.NOW.value,
                description="The time now in one zone",
                inputSchema={
                    "type": "object",
                    "properties": {
                        "zone": {"type": "string", "description": f"IANA name, '{home}' where none is given"}
                    },
                    "required": ["zone"],
                },
            ),
            Tool(
                name=Names.SHIFT.value,
                description="The same moment in another zone",
                inputSchema={
                    "type": "object",
                    "properties": {
                        "source": {"type": "string"},
                        "clock": {"type": "string"},
                        "target": {"type": "string"},
                    },
                    "required": ["source", "clock", "target"],
                },
            ),
        ]

    @server.call_tool()
    async def call_tool(name: str, arguments: dict) -> Sequence[TextContent | ImageContent | EmbeddedResource]:
        """Answers for both."""
        try:
            match name:
                case Names.NOW.value:
                    zone = arguments.get("zone")
                    if not zone:
                        raise ValueError("Missing argument: zone")
                    result = clock.now(zone)
                case Names.SHIFT.value:
                    if not all(key in arguments for key in ["source", "clock", "target"]):
                        raise ValueError("Missing arguments")
                    result = clock.shift(arguments["source"], arguments["clock"], arguments["target"])
                case _:
                    raise ValueError(f"Unknown tool: {name}")
            shown = result.model_dump() if isinstance(result, Moment) else result
            return [TextContent(type="text", text=json.dumps(shown, indent=2))]
        except Exception as problem:
            raise ValueError(f"The clock failed: {str(problem)}")

    options = server.create_initialization_options()
    async with stdio_server() as (read, write):
        await server.run(read, write, options)
