import asyncio
import json
import sqlite3

from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.types import TextContent, Tool

db = sqlite3.connect(":memory:", check_same_thread=False)
db.executescript(
    """
    CREATE TABLE answers (age TEXT, city TEXT, score INTEGER);
    CREATE TABLE participants (name TEXT);
    INSERT INTO answers VALUES ('young', 'Bern', 4), ('old', 'Basel', 5);
    INSERT INTO participants VALUES ('Ada Lovelace');
    """
)

COLUMNS = ("age", "city")
server = Server("survey-results")


def answers_by(column):
    return db.execute(f"SELECT {column}, avg(score) FROM answers GROUP BY 1").fetchall()


def overview(arguments):
    return {column: answers_by(column) for column in COLUMNS}


def one_group(arguments):
    return answers_by(arguments["group"])


TOOLS = {"overview": overview, "answers_by": one_group}


@server.list_tools()
async def list_tools():
    group = {"type": "string", "description": "age or city"}
    return [
        Tool(name="overview", description="Average score of all groups", inputSchema={"type": "object"}),
        Tool(
            name="answers_by",
            description="Average score by age or by city",
            inputSchema={"type": "object", "properties": {"group": group}, "required": ["group"]},
        ),
    ]


@server.call_tool()
async def call_tool(name, arguments):
    return [TextContent(type="text", text=json.dumps(TOOLS[name](arguments)))]


async def main():
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


if __name__ == "__main__":
    asyncio.run(main())
