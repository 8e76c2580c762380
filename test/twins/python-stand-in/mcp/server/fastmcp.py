"""FastMCP: functions become tools by their signatures."""

import asyncio
import enum
import inspect
import json
import types as python_types
import typing

from .. import types, wire


class Context:
    async def info(self, message, **_):
        pass

    async def warning(self, message, **_):
        pass

    async def report_progress(self, *_, **__):
        pass


class FastMCP:
    def __init__(self, name="server", instructions=None, **_):
        self.name = name
        self._tools = {}

    def tool(self, name=None, description=None, annotations=None, **_):
        if callable(name):
            self.add_tool(name)
            return name

        def keep(function):
            self.add_tool(function, name=name, description=description)
            return function

        return keep

    def add_tool(self, fn, name=None, description=None, **_):
        self._tools[name or fn.__name__] = (fn, description or inspect.getdoc(fn) or "")

    def run(self, transport="stdio", **_):
        asyncio.run(wire.serve(self.name, self._answer))

    async def run_stdio_async(self):
        await wire.serve(self.name, self._answer)

    async def _answer(self, method, params):
        if method == "tools/list":
            return {"tools": [_listed(name, *tool) for name, tool in self._tools.items()]}
        if method != "tools/call":
            raise ValueError("Method not found")
        try:
            if params["name"] not in self._tools:
                raise ValueError("Unknown tool: " + params["name"])
            function = self._tools[params["name"]][0]
            result = function(**_arguments(function, params.get("arguments") or {}))
            if inspect.isawaitable(result):
                result = await result
        except Exception as error:
            return {"content": [{"type": "text", "text": f"Error executing tool: {error}"}], "isError": True}
        return {"content": [_content(item) for item in (result if isinstance(result, list) else [result])]}


def _listed(name, function, description):
    properties, required = {}, []
    for parameter, kind, default, told in _parameters(function):
        properties[parameter] = {"type": _json_type(kind)} | ({"description": told} if told else {})
        if default is inspect.Parameter.empty:
            required.append(parameter)
    schema = {"type": "object", "properties": properties, "required": required}
    return {"name": name, "description": description, "inputSchema": schema}


def _parameters(function):
    hints = typing.get_type_hints(function, include_extras=True)
    for parameter in inspect.signature(function).parameters.values():
        kind, told, default = hints.get(parameter.name, str), None, parameter.default
        if kind is Context:
            continue
        if typing.get_origin(kind) is typing.Annotated:
            kind, *notes = typing.get_args(kind)
            told = next((n if isinstance(n, str) else getattr(n, "description", None) for n in notes), None)
        if hasattr(default, "description"):
            told, default = default.description, default.default
        yield parameter.name, kind, default, told


def _json_type(kind):
    origin = typing.get_origin(kind) or kind
    return {int: "integer", float: "number", bool: "boolean", list: "array", dict: "object"}.get(origin, "string")


def _arguments(function, given):
    taken = {}
    for name, kind, default, _ in _parameters(function):
        if name in given:
            taken[name] = _checked(name, kind, given[name])
        elif default is inspect.Parameter.empty:
            raise ValueError(f"Field required: {name}")
        else:
            taken[name] = default
    for name, value in inspect.signature(function).parameters.items():
        if value.annotation is Context or value.annotation == "Context":
            taken[name] = Context()
    return taken


def _checked(name, kind, value):
    origin = typing.get_origin(kind)
    if origin is typing.Literal and value not in typing.get_args(kind):
        raise ValueError(f"{name}: input should be one of {typing.get_args(kind)}")
    if origin in (typing.Union, python_types.UnionType):
        inner = [each for each in typing.get_args(kind) if each is not type(None)]
        return value if value is None or len(inner) != 1 else _checked(name, inner[0], value)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(value)
    if kind in (int, float) and not isinstance(value, bool):
        return kind(value)
    if kind is str and not isinstance(value, str):
        raise ValueError(f"{name}: input should be a valid string")
    return value


def _content(item):
    if isinstance(item, types.TextContent):
        return item.as_json()
    return {"type": "text", "text": item if isinstance(item, str) else json.dumps(item, default=str)}
