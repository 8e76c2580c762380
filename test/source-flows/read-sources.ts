import type { SourceFacts } from '../../src/core/source.ts'
import { readProgram } from '../../src/source/read-program.ts'

const TYPESCRIPT = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { exec, execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import fs from 'node:fs/promises'
import path from 'node:path'
import dns from 'node:dns/promises'
import { z } from 'zod'
const run = promisify(exec)
const runFile = promisify(execFile)
const BASE = '/srv/data'
const server = new McpServer({ name: 'a', version: '1' })
const text = (text) => ({ content: [{ type: 'text', text }] })
`
const PYTHON = `import os, subprocess, shlex, sqlite3, pickle, yaml, re, socket, ipaddress, requests
from pathlib import Path
from urllib.parse import urlparse
from mcp.server.fastmcp import FastMCP
mcp = FastMCP("a")
BASE = Path("/srv/data").resolve()
db = sqlite3.connect("a.db")
`

/** What is read out of one tool that takes `x`: `helpers` stand before it. */
export function typescriptTool(body: string, helpers = ''): Promise<SourceFacts> {
  const tool = `server.registerTool('t', { description: 'd', inputSchema: { x: z.string() } }, async (args, extra) => {\n${body}\n})`
  return readSources({ 'src/index.ts': `${TYPESCRIPT}${helpers}\n${tool}\n` })
}

export function pythonTool(body: string, helpers = ''): Promise<SourceFacts> {
  const inside = body
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
  return readSources({
    'server.py': `${PYTHON}${helpers}\n@mcp.tool()\ndef t(x: str) -> str:\n    """d"""\n${inside}\n`,
  })
}

export async function readSources(sources: Readonly<Record<string, string>>): Promise<SourceFacts> {
  const files = Object.entries(sources).map(([path, text]) => {
    const bytes = new TextEncoder().encode(text)
    return { path, bytes: bytes.length, text: () => text, raw: () => bytes }
  })
  return (await readProgram({ files, left: [] })).facts
}

/** `shell`, `file-read (prefix-only)`: what is reached, and what lessens it; foreign content in answers is not of interest. */
export function reached({ flows }: SourceFacts): readonly string[] {
  return flows
    .filter(({ source }) => source.kind !== 'foreign-content')
    .map(({ sink, guards }) => (guards.length > 0 ? `${sink.kind} (${guards.join(', ')})` : sink.kind))
}
