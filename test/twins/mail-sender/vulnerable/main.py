import asyncio
import configparser
import json
import os

from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.types import TextContent, Tool

config = configparser.ConfigParser()
config.read(os.environ.get("MAIL_CONFIG", "mail.ini"))
server = Server("mail-sender")


class Account:
    def __init__(self, section):
        self.host = section["host"]
        self.user = section["user"]
        self.password = section["password"]

    def describe(self):
        return json.dumps(vars(self))


account = Account(config["smtp"])
outbox = []


@server.list_tools()
async def list_tools():
    mail = {"to": {"type": "string"}, "subject": {"type": "string"}}
    return [
        Tool(name="account", description="Account that mail is sent from", inputSchema={"type": "object"}),
        Tool(name="queue_mail", description="Queue a mail", inputSchema={"type": "object", "properties": mail}),
    ]


@server.call_tool()
async def call_tool(name, arguments):
    if name == "account":
        text = account.describe()
    elif name == "queue_mail":
        outbox.append(arguments)
        text = f"{len(outbox)} waiting"
    else:
        raise ValueError(name)
    return [TextContent(type="text", text=text)]


async def main():
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


if __name__ == "__main__":
    asyncio.run(main())
