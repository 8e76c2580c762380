"""Small computations over CSV files."""

import ast
import asyncio
import csv
import json
import operator
import os
import statistics
from pathlib import Path

from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

FOLDER = Path(os.environ.get("TABLES", "tables"))
COMPARE = {"<": operator.lt, ">": operator.gt, "=": operator.eq}
ARITHMETIC = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
FIGURES = {"mean": statistics.mean, "median": statistics.median, "max": max, "min": min}

server = Server("table-lab")


class TableError(ValueError):
    """Something that the caller can mend."""


def tables() -> dict[str, Path]:
    return {path.stem: path for path in sorted(FOLDER.glob("*.csv"))}


def load(name: str) -> list[dict[str, str]]:
    path = tables().get(name)
    if path is None:
        raise TableError(f"tables are: {', '.join(tables())}")
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise TableError("the column does not hold numbers") from None


def column(rows: list[dict[str, str]], name: str) -> list[float]:
    if not rows or name not in rows[0]:
        raise TableError("no such column")
    return [number(row[name]) for row in rows]


def evaluate(node: ast.expr, row: dict[str, str]) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return node.value
    if isinstance(node, ast.Name) and node.id in row:
        return number(row[node.id])
    if isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC:
        return ARITHMETIC[type(node.op)](evaluate(node.left, row), evaluate(node.right, row))
    raise TableError("formulas have numbers, columns and + - * /")


def list_tables(_: dict) -> object:
    return sorted(tables())


def filter_rows(given: dict) -> object:
    rows = load(given["table"])
    compare = COMPARE.get(given["operator"])
    if compare is None:
        raise TableError("operators are < > =")
    values = column(rows, given["column"])
    return [row for row, value in zip(rows, values) if compare(value, float(given["value"]))]


def summarise(given: dict) -> object:
    values = column(load(given["table"]), given["column"])
    return {name: figure(values) for name, figure in FIGURES.items()}


def derive(given: dict) -> object:
    formula = given["formula"]
    if len(formula) > 200:
        raise TableError("the formula is too long")
    try:
        tree = ast.parse(formula, mode="eval")
    except SyntaxError:
        raise TableError("the formula cannot be read") from None
    return [evaluate(tree.body, row) for row in load(given["table"])]


TABLE = {"type": "string", "description": "Name of a table"}
COLUMN = {"type": "string"}
TOOLS = {
    "list_tables": (list_tables, "Names of the tables", {}),
    "filter_rows": (
        filter_rows,
        "Rows in which a column compares to a value",
        {"table": TABLE, "column": COLUMN, "operator": {"enum": sorted(COMPARE)}, "value": {"type": "number"}},
    ),
    "summarise": (summarise, "Mean, median and bounds of a column", {"table": TABLE, "column": COLUMN}),
    "derive": (derive, "A new column from a formula", {"table": TABLE, "formula": {"type": "string"}}),
}


@server.list_tools()
async def handle_list_tools() -> list[types.Tool]:
    return [
        types.Tool(
            name=name,
            description=description,
            inputSchema={"type": "object", "properties": properties, "required": sorted(properties)},
        )
        for name, (_, description, properties) in TOOLS.items()
    ]


@server.call_tool()
async def handle_call_tool(name: str, arguments: dict) -> list[types.TextContent]:
    if name not in TOOLS:
        raise ValueError("unknown tool")
    try:
        result = TOOLS[name][0](arguments)
    except TableError as error:
        result = {"problem": str(error)}
    return [types.TextContent(type="text", text=json.dumps(result))]


async def main() -> None:
    async with stdio_server() as (read_stream, write_stream):
        await server.run(read_stream, write_stream, server.create_initialization_options())


if __name__ == "__main__":
    asyncio.run(main())
