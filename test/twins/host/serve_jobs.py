"""Hosts many servers of Python: each in a fork of this warm process, with pipes for its standard input and output."""

import asyncio
import http.client
import json
import os
import re
import runpy
import select
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request

import fastmcp
import httpx
import mcp.server.fastmcp
import mcp.server.stdio
import requests

PUBLIC_ADDRESS = "93.184.215.14"
PUBLIC_NAME = re.compile(r"(?:^|\.)example(?:\.(?:com|net|org))?$")
INITIALIZE = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "twins", "version": "1"}}


def divert_network(ports):
    """Like divert-network.js: nothing leaves this machine."""
    connect = socket.create_connection

    def diverted(self):
        public = PUBLIC_NAME.search(self.host) or self.host == PUBLIC_ADDRESS
        self.sock = connect(("127.0.0.1", ports["internet" if public else "internal"]), 5)

    def looked_up(host, port, *_, **__):
        numeric = re.fullmatch(r"[\d.]+", host or "")
        address = PUBLIC_ADDRESS if PUBLIC_NAME.search(host) else host if numeric else "10.0.0.5"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port or 0))]

    http.client.HTTPConnection.connect = diverted
    http.client.HTTPSConnection.connect = diverted
    socket.getaddrinfo = looked_up
    socket.gethostbyname = lambda host: looked_up(host, 0)[0][4][0]


class Client:
    def __init__(self, job):
        inputs, outputs = os.pipe(), os.pipe()
        self.child = os.fork()
        if self.child == 0:
            become(job, inputs, outputs)
        os.close(inputs[0])
        os.close(outputs[1])
        self.input, self.output, self.kept, self.asked = inputs[1], outputs[0], b"", 0

    def send(self, message):
        os.write(self.input, (json.dumps({"jsonrpc": "2.0", **message}) + "\n").encode())

    def request(self, method, params):
        self.asked += 1
        self.send({"id": self.asked, "method": method, "params": params})
        until = time.monotonic() + 5
        while b"\n" not in self.kept:
            ready, _, _ = select.select([self.output], [], [], max(0, until - time.monotonic()))
            chunk = os.read(self.output, 1 << 16) if ready else b""
            if not chunk:
                raise RuntimeError(f"no answer to {method}")
            self.kept += chunk
        line, _, self.kept = self.kept.partition(b"\n")
        return json.loads(line)

    def close(self):
        os.close(self.input)
        for _ in range(100):
            if os.waitpid(self.child, os.WNOHANG)[0]:
                break
            time.sleep(0.005)
        else:
            os.kill(self.child, signal.SIGKILL)
            os.waitpid(self.child, 0)
        os.close(self.output)


def become(job, inputs, outputs):
    try:
        os.dup2(inputs[0], 0)
        os.dup2(outputs[1], 1)
        for each in (*inputs, *outputs):
            os.close(each)
        os.environ.update(job["env"])
        os.chdir(job["root"])
        sys.argv = [job["entry"]]
        sys.path.insert(0, os.path.dirname(job["entry"]))
        runpy.run_path(job["entry"], run_name="__main__")
    except BaseException as error:
        print(job["name"], repr(error), file=sys.stderr, flush=True)
    os._exit(0)


def serve(job):
    client = Client(job)
    try:
        tools = []
        if job["mcp"]:
            client.request("initialize", INITIALIZE)
            client.send({"method": "notifications/initialized"})
            tools = client.request("tools/list", {})["result"]["tools"]
        return {"tools": tools, "steps": [take(obeyed(step, tools, job), client, job) for step in job["steps"]]}
    except Exception as error:
        return {"failure": repr(error)}
    finally:
        client.close()


def obeyed(step, tools, job):
    """Like obedient-model.js."""
    if "obey" not in step:
        return step
    order = re.compile(step["obey"].replace("(?<", "(?P<"), re.I)
    for sentence in sentences(tools):
        match = order.match(sentence)
        if match is None:
            continue
        told = match.groupdict()
        value = told.get("value")
        if value is None:
            with open(told["path"].replace("~", job["root"])) as file:
                value = file.read()
        return {**step, "arguments": {**step.get("arguments", {}), told["parameter"]: value}}
    return step


def sentences(value):
    if isinstance(value, str):
        yield from (each.strip() for each in re.split(r"(?<=[.!?])\s+|\n+", value))
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from sentences(each)


def take(step, client, job):
    if "request" in step:
        return ask(step["request"], job["port"])
    try:
        reply = client.request("tools/call", {"name": step["tool"], "arguments": step.get("arguments", {})})
    except RuntimeError as error:
        return {"text": str(error), "isError": True}
    if "error" in reply:
        return {"text": reply["error"]["message"], "isError": True}
    result = reply["result"]
    return {"text": json.dumps(result.get("content")), "isError": bool(result.get("isError"))}


def ask(request, port):
    sent = f"{request.get('method', 'GET')} {request['path']} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n"
    body = request.get("body", "")
    body = (body if isinstance(body, str) else json.dumps(body)).encode()
    headers = {"Content-Length": str(len(body)), **request.get("headers", {})}
    sent += "".join(f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n"
    for _ in range(40):
        try:
            plain = socket.socket()
            plain.settimeout(5)
            plain.connect(("127.0.0.1", port))
            break
        except ConnectionRefusedError:
            plain.close()
            time.sleep(0.025)
    plain.sendall(sent.encode() + body)
    reply = b""
    while chunk := plain.recv(1 << 16):
        reply += chunk
    plain.close()
    head, _, text = reply.decode(errors="replace").partition("\r\n\r\n")
    where = re.search(r"^location: (.*)$", head, re.I | re.M)
    return {"text": text + (f"\nLocation: {where[1].strip()}" if where else ""), "isError": int(head.split()[1]) >= 400}


if __name__ == "__main__":
    with open(sys.argv[1]) as source:
        given = json.load(source)
    divert_network(given["ports"])
    answers = [serve(job) for job in given["jobs"]]
    with open(sys.argv[2], "w") as target:
        json.dump(answers, target)
