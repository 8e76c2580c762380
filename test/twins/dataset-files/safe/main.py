import asyncio
import itertools
import os

from mcp import types
from mcp.server import NotificationOptions, Server
from mcp.server.models import InitializationOptions
from mcp.server.stdio import stdio_server

DATASETS = os.path.abspath(os.environ.get("DATASETS", "datasets"))

app = Server("dataset-files")


def locate(file):
    path = os.path.abspath(os.path.join(DATASETS, file))
    if os.path.commonpath([DATASETS, path]) != DATASETS:
        raise PermissionError("outside of the datasets")
    return path


def head(arguments):
    with open(locate(arguments["file"]), encoding="utf-8") as lines:
        return "".join(itertools.islice(lines, int(arguments.get("rows", 5))))


def size(arguments):
    return f"{os.path.getsize(locate(arguments['file']))} bytes"


FILE = {"type": "string", "description": "Path below the folder of datasets"}
TOOLS = {
    "head": (head, "First rows of a dataset", {"file": FILE, "rows": {"type": "integer"}}),
    "size": (size, "Size of a dataset", {"file": FILE}),
}


@app.list_tools()
async def list_tools():
    return [
        types.Tool(name=name, description=told, inputSchema={"type": "object", "properties": fields, "required": ["file"]})
        for name, (_, told, fields) in TOOLS.items()
    ]


@app.call_tool()
async def call_tool(name, arguments):
    function = TOOLS[name][0]
    return [types.TextContent(type="text", text=function(arguments))]


async def main():
    options = InitializationOptions(
        server_name="dataset-files",
        server_version="0.1.0",
        capabilities=app.get_capabilities(NotificationOptions(), {}),
    )
    async with stdio_server() as (reader, writer):
        await app.run(reader, writer, options)


asyncio.run(main())
