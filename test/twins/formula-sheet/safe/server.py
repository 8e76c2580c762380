import ast
import math
import operator

from mcp.server.fastmcp import FastMCP

mcp = FastMCP("formula-sheet")
NAMES = {"pi": math.pi, "e": math.e}
OPERATORS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}


def evaluate(formula: str) -> float:
    return walk(ast.parse(formula, mode="eval").body)


def walk(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.Name(id=name):
            return NAMES[name]
        case ast.BinOp(left=left, op=sign, right=right):
            return OPERATORS[type(sign)](walk(left), walk(right))
        case ast.UnaryOp(op=sign, operand=operand):
            return OPERATORS[type(sign)](walk(operand))
    raise ValueError("not a formula")


@mcp.tool()
def compute(formula: str, digits: int = 6) -> str:
    """Compute a formula, such as 2 * pi."""
    return str(round(evaluate(formula), digits))


@mcp.tool()
def constants() -> list[str]:
    """Names that formulas may use."""
    return sorted(name for name in NAMES if not name.startswith("_"))


if __name__ == "__main__":
    mcp.run()
