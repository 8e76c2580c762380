import { afterEach, describe, expect, test } from 'vitest'
import type { ServerEntry } from '../../src/core/server-entry.ts'
import { findServers } from '../../src/hosts/find-servers.ts'
import { readDocument } from '../../src/hosts/format/read-document.ts'
import { HOSTS } from '../../src/hosts/index.ts'
import { LOCAL, REMOTE, RESTING, stateWord, type HostCase } from './cases/case.ts'
import { PLAIN_CASES } from './cases/plain.ts'
import { SPECIAL_CASES } from './cases/special.ts'
import { plant, type HostTree } from './tree.ts'

const CASES = [...PLAIN_CASES, ...SPECIAL_CASES]
/** One file of each format of each host. */
const ONE_PER_HOST = CASES.filter(
  ({ host, format, content }, index) =>
    typeof content === 'string' &&
    CASES.findIndex((other) => other.host === host && other.format === format) === index,
)

let tree: HostTree | undefined
afterEach(() => tree?.remove())

describe('every host in every scope: all servers, their states, and where each word stands', () => {
  test.each(CASES.map((one) => [`${one.host} ${one.scope} ${one.os} ${one.path}`, one] as const))(
    '%s',
    (_, one) => {
      const { found, path } = look(one)
      const entries = found.entries.filter((entry) => entry.file === path && entry.host === one.host)
      expect(Object.fromEntries(entries.map(({ name, state }) => [name, stateWord(state)]))).toEqual(
        one.expected,
      )
      expect(new Set(entries.map(({ scope }) => scope))).toEqual(new Set([one.scope]))
      for (const entry of entries) {
        if (entry.name in WANTED) expect(reachOf(entry)).toEqual(WANTED[entry.name])
        checkPlaces(entry, one)
      }
      const file = found.files.find((other) => other.path === path && other.host === one.host)
      expect(file).toMatchObject({ fault: undefined, servers: entries.length, scope: one.scope })
    },
  )

  test('no host is without a fixture, and no scope of it', () => {
    const covered = new Set(CASES.map(({ host, scope }) => `${host} ${scope}`))
    const wanted = HOSTS.flatMap(({ id, files }) =>
      files.flatMap(({ scope, servers, format, inside }) =>
        servers === undefined || (format === 'plist' && inside === undefined && id === 'opencode')
          ? []
          : [`${id} ${scope}`],
      ),
    )
    const missing = [...new Set(wanted)].filter((one) => !covered.has(one))
    // Forks read project files of VS Code, whose fixtures are those of VS Code.
    const forks = ['vscode-insiders', 'vscodium', 'void-editor', 'trae', 'qoder', 'positron']
    expect(missing.filter((one) => !forks.includes(one.split(' ')[0] ?? ''))).toEqual([])
    expect(HOSTS.length).toBeGreaterThanOrEqual(45)
    expect(CASES.length).toBeGreaterThanOrEqual(90)
  })
})

describe('a malformed file of any host is told with its line, never skipped', () => {
  test.each(ONE_PER_HOST.map((one) => [`${one.host} ${one.path}`, one] as const))('%s', (_, one) => {
    const { found, path } = look({ ...one, content: broken(one) })
    const file = found.files.find((other) => other.path === path && other.host === one.host)
    expect(file?.fault?.line).toBeGreaterThan(1)
    expect(found.entries.filter((entry) => entry.file === path)).toEqual([])
  })
})

function broken({ format, content }: HostCase): string {
  const text = String(content).trimEnd()
  if (format === 'plist') return text.replace('</dict>\n</plist>', '')
  return `${text.slice(0, -1)}${format === 'toml' ? '\n[broken' : '\n: ['}`
}

function look(one: HostCase) {
  tree?.remove()
  tree = plant(one.os, { ...one.beside, [one.path]: one.content })
  return { found: findServers(tree.machine), path: tree.place(one.path) }
}

const WANTED: Readonly<Record<string, unknown>> = {
  files: { kind: 'stdio', ...LOCAL },
  remote: { kind: 'http', ...REMOTE },
  resting: { kind: 'stdio', ...RESTING, env: {} },
  boxed: {
    kind: 'stdio',
    command: 'docker',
    args: [
      'run',
      '--rm',
      '-i',
      '-v',
      '/srv/documents:/documents',
      `example/boxed@sha256:${'0'.repeat(64)}`,
      '--transport=stdio',
    ],
    env: { EXAMPLE_MODE: 'quiet' },
  },
  far: { kind: 'http', url: REMOTE.url, headers: {} },
}

function reachOf({ reach }: ServerEntry): unknown {
  return JSON.parse(JSON.stringify(reach))
}

/** The text that each pointer names is the word it stands for. */
function checkPlaces(entry: ServerEntry, { format, content, scope, host }: HostCase): void {
  const read = readDocument(format, content)
  if (!read.ok || read.text === '' || (host === 'codex' && scope === 'managed' && format === 'plist')) return
  const shown = (pointer: string): string => {
    const { offset, end } = read.locate(entry.pointerInFile(pointer))
    return read.text.slice(offset, end)
  }
  const { reach } = entry
  if (reach.kind === 'stdio') {
    if (host !== 'docker-mcp') {
      expect(shown('/command')).toMatch(new RegExp(`^(?:["']|<string>)?${reach.command}(?:["']|</string>)?$`))
      for (const [index, word] of reach.args.entries()) expect(shown(`/args/${index}`)).toContain(word)
    } else expect(shown('/args/5')).toContain('example/boxed')
    for (const [name, value] of Object.entries(reach.env)) expect(shown(`/env/${name}`)).toContain(value)
  } else if (reach.kind !== 'other') {
    expect(shown('/url')).toContain(reach.url)
    for (const [name, value] of Object.entries(reach.headers)) {
      const text = shown(`/headers/${name}`)
      expect(text).toContain(value)
      expect(text.split('\n')).toHaveLength(1)
    }
  }
  expect(read.locate(entry.pointer).line).toBeLessThanOrEqual(read.locate(entry.pointerInFile('/url')).line)
}
