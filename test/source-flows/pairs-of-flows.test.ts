import { describe, expect, test } from 'vitest'
import { pythonTool, reached, readSources, typescriptTool } from './read-sources.ts'

type Row = readonly [name: string, body: string, expected: readonly string[], helpers?: string]

const TYPESCRIPT: readonly Row[] = [
  ['a shell', 'return text(await run(`ls ${args.x}`))', ['shell']],
  ['a shell, joined from a list', "return text(await run(['ls', args.x].join(' ')))", ['shell']],
  [
    'a shell through a helper and an object',
    'return text(await list({ folder: args.x }))',
    ['shell'],
    'const list = ({ folder }) => run("ls " + folder)',
  ],
  [
    'a shell through a class',
    'return text(await lister.run())',
    [],
    'class Lister { constructor(f) { this.f = f } run() { return run("ls " + this.f) } }\nconst lister = new Lister("/srv")',
  ],
  [
    'a shell through an instance',
    'return text(await new Lister(args.x).run())',
    ['shell'],
    'class Lister { constructor(f) { this.f = f } run() { return run("ls " + this.f) } }',
  ],
  ['a shell in a callback', 'for (const one of args.x.split(",")) await run(one)', ['shell']],
  ['a shell in map', 'await Promise.all(args.x.split(",").map((one) => run(one)))', ['shell']],
  ['a shell by an option', "spawn('ls', [args.x], { shell: true })", ['shell']],
  ['a shell that is the program', "spawn('bash', ['-c', `ls ${args.x}`])", ['shell']],
  ['no shell', "await runFile('ls', [args.x])", ['program (no-shell)']],
  ['no shell, options ended', "await runFile('ls', ['--', args.x])", []],
  [
    'a pattern that holds',
    'if (!/^[a-z]+$/.test(args.x)) throw new Error("no")\nawait run(`ls ${args.x}`)',
    [],
  ],
  [
    'a pattern without an end',
    'if (!/^[a-z]+/.test(args.x)) throw new Error("no")\nawait run(`ls ${args.x}`)',
    ['shell'],
  ],
  [
    'a pattern that lets signs of the shell through',
    'if (!/^[a-z;]+$/.test(args.x)) throw new Error("no")\nawait run(`ls ${args.x}`)',
    ['shell'],
  ],
  [
    'a check of something else',
    'if (!/^[a-z]+$/.test(args.y)) throw new Error("no")\nawait run(`ls ${args.x}`)',
    ['shell'],
  ],
  [
    'a check without consequence',
    'if (!/^[a-z]+$/.test(args.x)) console.error("odd")\nawait run(`ls ${args.x}`)',
    ['shell'],
  ],
  [
    'a check after the deed',
    'await run(`ls ${args.x}`)\nif (!/^[a-z]+$/.test(args.x)) throw new Error("no")',
    ['shell'],
  ],
  [
    'a helper that throws',
    'must(args.x)\nawait run(`ls ${args.x}`)',
    [],
    'function must(v) { if (!/^[a-z]+$/.test(v)) throw new Error("no") }',
  ],
  [
    'a helper that answers',
    'if (!may(args.x)) return text("no")\nawait run(`ls ${args.x}`)',
    [],
    'const may = (v) => { if (v.length > 9) return false; return /^[a-z]+$/.test(v) }',
  ],
  [
    'a helper that gives an outcome',
    'const r = may(args.x)\nif (!r.ok) return text("no")\nawait run(`ls ${args.x}`)',
    [],
    'const may = (v) => /^[a-z]+$/.test(v) ? { ok: true } : { ok: false }',
  ],
  ['one of a list', 'if (!["a", "b"].includes(args.x)) throw new Error("no")\nawait run(`ls ${args.x}`)', []],
  [
    'one of a set',
    'if (!SET.has(args.x)) throw new Error("no")\nawait run(`ls ${args.x}`)',
    [],
    'const SET = new Set(["a", "b"])',
  ],
  ['looked up in a table', 'await run(TABLE[args.x])', [], 'const TABLE = { a: "ls a", b: "ls b" }'],
  ['a number', 'await run(`sleep ${Number(args.x)}`)', []],
  ['a switch', 'switch (args.x) { case "a": await run(`ls ${args.x}`) }', []],
  ['a constant', 'await run("ls /srv")', []],
  ['a helper nobody calls', 'return text(args.x)', [], 'export const unused = (v) => run(v)'],
  ['signs replaced', "await run(`ls ${args.x.replace(/[^a-z]/g, '')}`)", []],
  ['one sign replaced once', "await run(`ls ${args.x.replace(/;/, '')}`)", ['shell']],
  [
    'a schema of the program',
    'const { x } = z.object({ x: z.enum(["a", "b"]) }).parse(args)\nawait run(`ls ${x}`)',
    [],
  ],
  ['code', 'return text(String(eval(args.x)))', ['code']],
  ['code of a database is not code', 'return text(await redis.eval(args.x))', []],
  ['a pattern that is used is no code', 'return text(String(/a/.exec(args.x)))', []],
  ['a path', 'return text(await fs.readFile(path.join(BASE, args.x), "utf8"))', ['file-read']],
  [
    'a path that stays inside',
    'const p = path.resolve(BASE, args.x)\nif (!p.startsWith(BASE + path.sep)) throw new Error("no")\nreturn text(await fs.readFile(p, "utf8"))',
    [],
  ],
  [
    'a path that is checked and another that is read',
    'const p = path.resolve(BASE, args.x)\nif (!p.startsWith(BASE + path.sep)) throw new Error("no")\nreturn text(await fs.readFile(args.x, "utf8"))',
    ['file-read'],
  ],
  [
    'a path whose beginning alone is checked',
    'const p = path.resolve(BASE, args.x)\nif (!p.startsWith(BASE)) throw new Error("no")\nreturn text(await fs.readFile(p, "utf8"))',
    ['file-read (prefix-only)'],
  ],
  [
    'a path by the way to it',
    'const p = path.resolve(BASE, args.x)\nif (path.relative(BASE, p).startsWith("..")) throw new Error("no")\nreturn text(await fs.readFile(p, "utf8"))',
    [],
  ],
  [
    'a path from a helper',
    'return text(await fs.readFile(await inside(args.x), "utf8"))',
    [],
    'async function inside(n) { const p = await fs.realpath(path.resolve(BASE, n)); if (p !== BASE && !p.startsWith(BASE + path.sep)) throw new Error("no"); return p }',
  ],
  [
    'a path within try',
    'let p\ntry { p = must(args.x) } catch { return text("no") }\nreturn text(await fs.readFile(p, "utf8"))',
    [],
    'const must = (n) => { const p = path.resolve(BASE, n); if (!p.startsWith(`${BASE}/`)) throw new Error("no"); return p }',
  ],
  ['a name alone', 'return text(await fs.readFile(path.join(BASE, path.basename(args.x)), "utf8"))', []],
  [
    'no dots under a base',
    'if (args.x.includes("..")) throw new Error("no")\nreturn text(await fs.readFile(path.join(BASE, args.x), "utf8"))',
    [],
  ],
  [
    'no dots, but no base',
    'if (args.x.includes("..")) throw new Error("no")\nreturn text(await fs.readFile(args.x, "utf8"))',
    ['file-read (prefix-only)'],
  ],
  ['an address', 'return text(await (await fetch(args.x)).text())', ['request']],
  [
    'part of an address',
    'return text(await (await fetch(`https://api.example.com/v1/${args.x}`)).text())',
    [],
  ],
  ['part of a host', 'return text(await (await fetch(`https://${args.x}/v1`)).text())', ['request']],
  [
    'a host of a list',
    'const u = new URL(args.x)\nif (!["api.example.com"].includes(u.hostname)) throw new Error("no")\nreturn text(await (await fetch(u)).text())',
    [],
  ],
  [
    'http alone is no check',
    'const u = new URL(args.x)\nif (u.protocol !== "https:") throw new Error("no")\nreturn text(await (await fetch(u)).text())',
    ['request'],
  ],
  [
    'an address looked up',
    'const u = new URL(args.x)\nconst { address } = await dns.lookup(u.hostname)\nif (isPrivate(address)) throw new Error("no")\nreturn text(await (await fetch(u, { redirect: "error" })).text())',
    [],
    'const isPrivate = (a) => a.startsWith("10.") || a === "127.0.0.1"',
  ],
  [
    'an address looked up, redirects followed',
    'const u = new URL(args.x)\nconst { address } = await dns.lookup(u.hostname)\nif (isPrivate(address)) throw new Error("no")\nreturn text(await (await fetch(u)).text())',
    ['request (redirect-unchecked)'],
    'const isPrivate = (a) => a.startsWith("10.") || a === "127.0.0.1"',
  ],
  ['a statement', "return text(await db.query(`SELECT a FROM t WHERE b = '${args.x}'`))", ['sql']],
  [
    'a statement with a placeholder',
    "return text(await db.query('SELECT a FROM t WHERE b = $1', [args.x]))",
    [],
  ],
  ['a tagged statement', 'return text(await sql`SELECT a FROM t WHERE b = ${args.x}`)', []],
  ['a secret answered', 'return text(`key ${process.env.API_KEY}`)', ['result']],
  [
    'a secret used',
    'const r = await fetch("https://api.example.com/", { headers: { authorization: process.env.API_KEY } })\nreturn text(await r.text())',
    [],
  ],
  ['whether a secret is set', 'return text(String(Boolean(process.env.API_KEY)))', []],
  ['the environment answered', 'return text(JSON.stringify(process.env))', ['result']],
  ['a stack trace answered', 'try { await run("ls") } catch (e) { return text(e.stack) }', ['result']],
  ['a message answered', 'try { await run("ls") } catch (e) { return text(e.message) }', []],
  [
    'a branch that is taken once something else was called',
    'if (!armed) return text("no")\nawait run(args.x)',
    ['shell'],
    'let armed = false\nserver.registerTool("arm", { description: "d", inputSchema: {} }, async () => { armed = true })',
  ],
  ['a branch that is never taken', 'if (DEBUG) await run(args.x)', [], 'const DEBUG = false'],
]

const PYTHON: readonly Row[] = [
  ['a shell', 'return subprocess.run(f"ls {x}", shell=True).stdout', ['shell']],
  ['a shell, quoted', 'return subprocess.run(f"ls {shlex.quote(x)}", shell=True).stdout', []],
  ['no shell', 'return subprocess.run(["ls", x]).stdout', ['program (no-shell)']],
  [
    'a pattern that holds',
    'if not re.fullmatch(r"[a-z]+", x):\n    raise ValueError("no")\nreturn os.popen("ls " + x).read()',
    [],
  ],
  [
    'a pattern without an end',
    'if not re.match(r"[a-z]+", x):\n    raise ValueError("no")\nreturn os.popen("ls " + x).read()',
    ['shell'],
  ],
  [
    'one of a list',
    'if x not in ("a", "b"):\n    raise ValueError("no")\nreturn os.popen("ls " + x).read()',
    [],
  ],
  ['a number', 'return os.popen(f"sleep {int(x)}").read()', []],
  ['a path', 'return open(os.path.join("/srv/data", x)).read()', ['file-read']],
  [
    'a path that stays inside',
    'p = (BASE / x).resolve()\nif not p.is_relative_to(BASE):\n    raise ValueError("no")\nreturn p.read_text()',
    [],
  ],
  [
    'a path with a common part',
    'p = os.path.realpath(os.path.join("/srv/data", x))\nif os.path.commonpath(["/srv/data", p]) != "/srv/data":\n    raise ValueError("no")\nreturn open(p).read()',
    [],
  ],
  ['a statement', 'return db.execute(f"SELECT a FROM t WHERE b = \'{x}\'").fetchall()', ['sql']],
  ['a statement with a placeholder', 'return db.execute("SELECT a FROM t WHERE b = ?", (x,)).fetchall()', []],
  ['an address', 'return requests.get(x).text', ['request']],
  [
    'an address looked up',
    'check(x)\nreturn requests.get(x, allow_redirects=False).text',
    [],
    'def check(u):\n    for one in socket.getaddrinfo(urlparse(u).hostname, None):\n        if ipaddress.ip_address(one[4][0]).is_private:\n            raise ValueError("no")\n',
  ],
  ['any object', 'return pickle.loads(bytes.fromhex(x))', ['deserialise']],
  ['plain values', 'return yaml.safe_load(x)', []],
  ['code', 'return eval(x)', ['code']],
  ['a method of that name', 'return model.eval(x)', []],
  ['a secret answered', 'return os.environ["API_KEY"]', ['result']],
  ['a helper nobody calls', 'return x', [], 'def unused(v):\n    return os.system(v)\n'],
]

const whole = (rows: readonly Row[]): (readonly [string, string, readonly string[], string])[] =>
  rows.map(([name, body, expected, helpers = '']) => [name, body, expected, helpers])

describe('values in TypeScript are followed to where they do harm, and no further than what makes them harmless', () => {
  test.each(whole(TYPESCRIPT))('%s', async (_, body, expected, helpers) => {
    expect(reached(await typescriptTool(body, helpers))).toEqual(expected)
  })
})

describe('values in Python likewise', () => {
  test.each(whole(PYTHON))('%s', async (_, body, expected, helpers) => {
    expect(reached(await pythonTool(body, helpers))).toEqual(expected)
  })
})

test('a way over files is told step by step', async () => {
  const facts = await readSources({
    'src/index.ts': `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { list } from './list.js'
const server = new McpServer({ name: 'a', version: '1' })
server.registerTool('t', { description: 'd', inputSchema: { x: z.string() } }, async ({ x }) => list(x.trim()))`,
    'src/list.ts': `import { exec } from 'node:child_process'
export const list = (folder) => exec(\`ls \${folder}\`)`,
  })
  const [flow] = facts.flows
  expect(facts.flows).toHaveLength(1)
  expect(flow).toMatchObject({
    tool: 't',
    reach: 'surface',
    source: { kind: 'tool-argument' },
    sink: { kind: 'shell' },
  })
  expect(flow?.source.at.file).toBe('src/index.ts')
  expect(flow?.sink.at.file).toBe('src/list.ts')
  expect(flow?.steps.map(({ what }) => what)).toEqual(['.trim()', 'put into a text'])
  expect(facts.tools[0]?.does).toEqual(['shell'])
})
