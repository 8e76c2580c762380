"""Line-delimited JSON-RPC over this process's own standard input and output."""

import asyncio
import json
import os
import sys


def lines():
    while True:
        line = sys.stdin.buffer.readline()
        if not line:
            return
        if line.strip():
            yield json.loads(line)


def send(message):
    os.write(1, (json.dumps(message) + "\n").encode())


async def serve(name, answer):
    """`answer` is a coroutine function from method and parameters to a result."""
    loop = asyncio.get_running_loop()
    source = lines()
    while True:
        message = await loop.run_in_executor(None, next, source, None)
        if message is None:
            return
        if "id" not in message:
            continue
        reply = {"jsonrpc": "2.0", "id": message["id"]}
        try:
            if message["method"] == "initialize":
                reply["result"] = {
                    "protocolVersion": message["params"]["protocolVersion"],
                    "capabilities": {"tools": {}},
                    "serverInfo": {"name": name, "version": "1"},
                }
            else:
                reply["result"] = await answer(message["method"], message.get("params") or {})
        except Exception as error:
            reply["error"] = {"code": -32603, "message": str(error)}
        send(reply)
