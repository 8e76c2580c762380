import { describe, expect, test } from 'vitest'
import { loadGrammar } from '../grammar.ts'
import { lowerPython } from '../languages/python.ts'
import { joinModules } from '../modules.ts'
import type { FoundEntries } from './found.ts'
import { findPythonEntries } from './python.ts'

const grammar = await loadGrammar('python')

function find(files: Readonly<Record<string, string>> | string): FoundEntries {
  const all = typeof files === 'string' ? { 'server.py': files } : files
  const modules = Object.entries(all).map(([path, text]) => {
    const parsed = grammar.parse(text)
    if (!parsed) throw new Error('not parsed')
    return lowerPython(path, text, parsed)
  })
  return findPythonEntries(joinModules(modules, { files: [], left: [] }))
}

const short = ({ entries }: FoundEntries): readonly string[] =>
  entries.map(({ tool, sources, restrained, branch, handler, reach }) => {
    const given = sources
      .map((source) => (source ? `${source.name}${source.isObject ? '.*' : ''}` : '-'))
      .join(' ')
    const name = tool ? `${tool.kind} ${tool.name ?? '?'}` : 'route'
    const kept = [...restrained].join(' ')
    return `${name} = ${handler.name ?? ''}(${given})${kept ? ` [${kept}]` : ''}${branch ? ' branch' : ''}${reach === 'surface' ? '' : ' elsewhere'}`
  })

const FAST = 'from mcp.server.fastmcp import FastMCP, Context\nmcp = FastMCP("x")\n'

describe('entries of Python servers', () => {
  test.each([
    ['a bare decorator', `${FAST}@mcp.tool\ndef a(x: str): pass`, ['tool a = a(x)']],
    [
      'a called decorator',
      `${FAST}@mcp.tool()\nasync def a(x: str, n: int = 1): pass`,
      ['tool a = a(x n) [n]'],
    ],
    ['a named one', `${FAST}@mcp.tool(name="b", description="d")\ndef a(): pass`, ['tool b = a()']],
    ['a name in the first place', `${FAST}@mcp.tool("b")\ndef a(): pass`, ['tool b = a()']],
    ['a name that is a constant', `${FAST}N = "b"\n@mcp.tool(name=N)\ndef a(): pass`, ['tool b = a()']],
    [
      'what the framework gives',
      `${FAST}@mcp.tool\ndef a(ctx: Context, x: str, db=Depends(d)): pass`,
      ['tool a = a(- x -)'],
    ],
    ['a resource', `${FAST}@mcp.resource("x://all")\ndef a(): pass`, ['resource a = a()']],
    ['a template', `${FAST}@mcp.resource("x://{id}")\ndef a(id: str): pass`, ['template a = a(id)']],
    ['a prompt', `${FAST}@mcp.prompt\ndef a(topic: str): pass`, ['prompt a = a(topic)']],
    [
      'one made in a function',
      `from fastmcp import FastMCP\ndef make():\n    s = FastMCP("x")\n    @s.tool\n    def a(x: str): pass\n    return s`,
      ['tool a = a(x)'],
    ],
    [
      'a server that is a parameter',
      `from mcp.server.fastmcp import FastMCP\ndef register(app: FastMCP):\n    @app.tool()\n    def a(x: str): pass`,
      ['tool a = a(x)'],
    ],
    ['add_tool', `${FAST}def a(x: str): pass\nmcp.add_tool(a, name="b")`, ['tool b = a(x)']],
    ['tool(fn)', `${FAST}def a(x: str): pass\nmcp.tool(a)`, ['tool a = a(x)']],
    ['tool()(fn)', `${FAST}def a(x: str): pass\nmcp.tool(name="b")(a)`, ['tool b = a(x)']],
    [
      'from_function',
      `${FAST}from fastmcp.tools import Tool\ndef a(x: str): pass\nmcp.add_tool(Tool.from_function(a, name="b"))`,
      ['tool b = a(x)'],
    ],
    [
      'a loop',
      `${FAST}def a(): pass\ndef b(): pass\nfor f in [a, b]:\n    mcp.tool()(f)`,
      ['tool a = a()', 'tool b = b()'],
    ],
    [
      'a loop over a table',
      `${FAST}def a(): pass\nT = {"n": a}\nfor n, f in T.items():\n    mcp.add_tool(f, name=n)`,
      ['tool n = a()'],
    ],
    [
      'a list given to the server',
      `from fastmcp import FastMCP\ndef a(): pass\nmcp = FastMCP("x", tools=[a])`,
      ['tool a = a()'],
    ],
    [
      'a method',
      `from fastmcp import FastMCP\nclass S:\n    def __init__(self):\n        self.mcp = FastMCP("x")\n        self.mcp.tool(self.a)\n    def a(self, x: str): pass`,
      ['tool a = a(x)'],
    ],
    [
      'a subclass',
      `from mcp.server.fastmcp import FastMCP\nclass S(FastMCP):\n    def setup(self):\n        self.tool(self.a, name="b")\n    async def a(self, x: str): pass`,
      ['tool b = a(x)'],
    ],
    [
      'a mixin',
      `from fastmcp.contrib.mcp_mixin import MCPMixin, mcp_tool\nclass S(MCPMixin):\n    @mcp_tool(name="b")\n    def a(self, x: str): pass`,
      ['tool b = a(x)'],
    ],
    [
      'a route',
      `${FAST}@mcp.custom_route("/h", methods=["POST"])\nasync def h(request): pass`,
      ['route = h(request.*)'],
    ],
    [
      'a Starlette route',
      `${FAST}async def h(request: Request): pass\napp = Starlette(routes=[Route("/h", endpoint=h)])`,
      ['route = h(request.*)'],
    ],
    [
      'a loop over specifications',
      `${FAST}from dataclasses import dataclass\n@dataclass\nclass Spec:\n    name: str\n    fn: object\ndef a(x: str): pass\ndef b(): pass\nSPECS = [Spec("one", a), Spec(name="two", fn=b)]\nfor spec in SPECS:\n    mcp.add_tool(spec.fn, name=spec.name)`,
      ['tool one = a(x)', 'tool two = b()'],
    ],
    [
      'a loop over pairs',
      `${FAST}def a(x: str): pass\nfor name, fn in [("one", a)]:\n    mcp.tool(name=name)(fn)`,
      ['tool one = a(x)'],
    ],
    [
      'a handler of http.server',
      `${FAST}from http.server import BaseHTTPRequestHandler\nclass H(BaseHTTPRequestHandler):\n    def do_GET(self):\n        open(self.path)`,
      ['route = do_GET(request.*)'],
    ],
    [
      'a FastAPI route',
      `${FAST}from fastapi import FastAPI\napp = FastAPI()\n@app.get("/u/{id}")\ndef h(id: int, q: str = ""): pass`,
      ['route = h(id q) [id]'],
    ],
  ])('%s', (_, text, expected) => expect(short(find(text))).toEqual(expected))

  test.each([
    ['another framework', `${FAST}from langchain.tools import tool\n@tool\ndef a(x: str): pass`],
    [
      'an agent that only uses servers',
      `from mcp import ClientSession\nfrom pydantic_ai import Agent\nagent = Agent("m")\n@agent.tool\ndef a(x: str): pass`,
    ],
    ['no protocol at all', `import app\n@app.tool\ndef a(): pass`],
  ])('%s is none', (_, text) => expect(short(find(text))).toEqual([]))

  test('types that admit little are said', () => {
    const text = `${FAST}
from enum import Enum
from typing import Annotated, Literal, Optional
from pydantic import BaseModel, Field
class Unit(str, Enum):
    C = "c"
class Ask(BaseModel):
    path: str
    mode: Literal["r", "w"] = "r"
    tag: str = Field(..., pattern=r"^[a-z]+$")
@mcp.tool
def a(p: str, m: Literal['x', 'y'], u: Unit, n: Optional[int] = None, b: bool | None = None,
      t: Annotated[str, Field(pattern=r"^[\\w-]{1,20}$", description="The tag")] = "",
      loose: Annotated[str, Field(pattern=r"^.*$")] = "", old: str = Field("", pattern="^a|b$"), ask: Ask = None, l: list[str] = []): pass`
    const [entry] = find(text).entries
    expect([...(entry?.restrained ?? [])]).toEqual(['m', 'u', 'n', 'b', 't', 'mode', 'tag'])
    expect(entry?.sources.map((source) => source?.isObject)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ])
    expect(entry?.tool?.inputSchema).toMatchObject({
      properties: {
        m: { enum: ['x', 'y'] },
        u: { enum: ['c'] },
        t: { description: 'The tag' },
        l: { type: 'array' },
      },
      required: ['p', 'm', 'u'],
    })
  })

  test('hints and documentation are read', () => {
    const text = `${FAST}from mcp.types import ToolAnnotations\n@mcp.tool(annotations=ToolAnnotations(readOnlyHint=True))\ndef a():\n    """Reads.\n\n    All of it."""`
    expect(find(text).entries[0]?.tool).toMatchObject({
      description: 'Reads.\n\nAll of it.',
      annotations: { readOnlyHint: true },
    })
  })

  test('a server over several files is one', () => {
    const found = find({
      'pkg/app.py': 'from mcp.server.fastmcp import FastMCP\nmcp = FastMCP("x")',
      'pkg/tools/__init__.py': '',
      'pkg/tools/files.py': 'from ..app import mcp\n@mcp.tool()\ndef read(path: str): pass',
      'pkg/extra.py':
        'from .tools import files\nfrom .app import mcp\nfrom pkg.more import *\nmcp.add_tool(other)',
      'pkg/more.py': 'def other(x: str): pass',
      'tests/test_x.py': 'from pkg.app import mcp\n@mcp.tool()\ndef fake(x: str): pass',
    })
    expect(short(found).toSorted()).toEqual([
      'tool fake = fake(x) elsewhere',
      'tool other = other(x)',
      'tool read = read(path)',
    ])
  })

  test('what is only known when it runs is told of', () => {
    const found = find(`${FAST}for f in load():\n    mcp.add_tool(f)`)
    expect(found.open).toHaveLength(1)
    expect(found.entries).toEqual([])
  })
})

describe('low-level servers', () => {
  const LOW = `from mcp.server import Server
from mcp.types import Tool, TextContent, Prompt
from enum import Enum
from pydantic import BaseModel
class Names(str, Enum):
    STATUS = "status"
    ADD = "add"
class Status(BaseModel):
    path: str
    count: int = 3
server = Server("x")
@server.list_tools()
async def list_tools() -> list[Tool]:
    return [
        Tool(name=Names.STATUS, description="Shows", inputSchema=Status.model_json_schema()),
        Tool(name=Names.ADD.value, description="Adds", inputSchema={"type": "object", "properties": {"what": {"type": "string", "enum": ["a"]}, "to": {"type": "string"}}}),
    ]
`
  test('a list and a dispatcher make one entry for each tool', () => {
    const found = find(
      `${LOW}@server.call_tool()\nasync def call_tool(name: str, arguments: dict):\n    match name:\n        case Names.STATUS: pass`,
    )
    expect(short(found)).toEqual([
      'tool status = call_tool(- arguments.*) [count] branch',
      'tool add = call_tool(- arguments.*) [what] branch',
    ])
    expect(found.entries[0]?.tool).toMatchObject({
      description: 'Shows',
      inputSchema: { properties: { path: { type: 'string' } } },
    })
  })

  test('tools that a small function makes, once for each call of it', () => {
    const found = find(
      `from mcp.server import Server\nfrom mcp.types import Tool\nserver = Server("s")\n@server.list_tools()\nasync def lt():\n    def make(name, about):\n        return Tool(name=name, description=about, inputSchema={})\n    return [make("status", "Shows"), make("add", about="Adds")]\n@server.call_tool()\nasync def ct(name, arguments): pass`,
    )
    expect(found.entries.map(({ tool }) => [tool?.name, tool?.description])).toEqual([
      ['status', 'Shows'],
      ['add', 'Adds'],
    ])
  })

  test('without a dispatcher the tools are still told of', () => {
    expect(find(LOW).tools.map(({ name }) => name)).toEqual(['status', 'add'])
  })

  test('handlers given to the constructor, or put into the table', () => {
    expect(
      short(
        find(
          `from mcp.server import Server\nfrom mcp import types\nasync def call(ctx, params):\n    if params.name == 'a': pass\ntools = [types.Tool(name="a", input_schema={})]\ns = Server("x", on_call_tool=call)`,
        ),
      ),
    ).toEqual(['tool a = call(- params.*) branch'])
    expect(
      short(
        find(
          `from mcp.server import Server\nfrom mcp import types\ns = Server("x")\nasync def call(req): pass\ns.request_handlers[types.CallToolRequest] = call`,
        ),
      ),
    ).toEqual(['route = call(req.*)'])
  })

  test('prompts and resources', () => {
    const found = find(
      `${LOW}@server.list_prompts()\nasync def lp():\n    return [Prompt(name="p", description="d")]\n@server.get_prompt()\nasync def gp(name, arguments): pass\n@server.read_resource()\nasync def rr(uri): pass`,
    )
    expect(short(found)).toEqual(['prompt p = gp(- arguments.*) branch', 'route = rr(uri)'])
  })
})
