import asyncio
import json

from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.types import TextContent, Tool

from expenses import ExpenseBook

book = ExpenseBook()
server = Server("expense-log")

HANDLERS = {
    "filter_expenses": lambda given: book.filter(given),
    "total": lambda given: book.total(),
}


@server.list_tools()
async def handle_list_tools():
    return [
        Tool(
            name="filter_expenses",
            description="Own expenses, by category and smallest amount",
            inputSchema={
                "type": "object",
                "properties": {"category": {"type": "string"}, "minimum": {"type": "number"}},
            },
        ),
        Tool(name="total", description="Sum of the own expenses", inputSchema={"type": "object"}),
    ]


@server.call_tool()
async def handle_call_tool(name, arguments):
    rows = HANDLERS[name](arguments)
    return [TextContent(type="text", text=json.dumps(rows))]


async def main():
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


if __name__ == "__main__":
    asyncio.run(main())
