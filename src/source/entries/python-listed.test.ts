import { describe, expect, test } from 'vitest'
import { loadGrammar } from '../grammar.ts'
import { lowerPython } from '../languages/python.ts'
import { joinModules } from '../modules.ts'
import type { FoundEntries } from './found.ts'
import { findPythonEntries } from './python.ts'

const grammar = await loadGrammar('python')

function find(text: string): FoundEntries {
  const parsed = grammar.parse(text)
  if (!parsed) throw new Error('not parsed')
  return findPythonEntries(joinModules([lowerPython('server.py', text, parsed)], { files: [], left: [] }))
}

describe('tools that are objects of classes are listed by what they say of themselves', () => {
  const CLASSES = `import inspect
from mcp.server import Server
from mcp import types
class Base:
  """A tool."""
  schema = {"type": "object"}
  @property
  def description(self):
      return inspect.getdoc(type(self)) or self.name
class Open(Base):
  """Opens
  the door."""
  name = "open"
class Shut(Base):
  name = "shut"
`
  test.each([
    ['in a table by their names', 'TOOLS = {one.name: one for one in (Open(), Shut())}', 'TOOLS.values()'],
    ['in a list', 'TOOLS = [Open(), Shut()]', 'TOOLS'],
    ['made of their classes', 'TOOLS = [made() for made in (Open, Shut)]', 'TOOLS'],
  ])('%s', (_, table, over) => {
    const { tools, open } = find(
      `${CLASSES}${table}\nasync def lt():\n    return [types.Tool(name=t.name, description=t.description, inputSchema=t.schema) for t in ${over}]`,
    )
    expect(tools.map(({ name, description }) => [name, description])).toEqual([
      ['open', 'Opens\nthe door.'],
      ['shut', 'A tool.'],
    ])
    expect(tools[0]?.inputSchema).toEqual({ type: 'object' })
    expect(open).toEqual([])
  })

  test('what a loop goes through when it runs is not made up', () => {
    const { tools } = find(
      `${CLASSES}async def lt():\n    return [types.Tool(name=t.name, description=t.description, inputSchema=t.schema) for t in loaded()]`,
    )
    expect(tools.map(({ name }) => name)).toEqual([undefined])
  })
})
