import { describe, expect, test } from 'vitest'
import type { PackageName } from '../core/package.ts'
import type { ScanFinding } from '../core/scan.ts'
import type { ServerEntry } from '../core/server-entry.ts'
import { serversUnder } from '../hosts/entry/shapes.ts'
import { readDocument } from '../hosts/format/read-document.ts'
import type { ConfigFormat, HostFile } from '../hosts/found.ts'
import { planFixes, type Fixes } from './fix.ts'

// Made up, in the form of a token.
const SECRET = ['ghp', 'Zk3Qx9Lm2Vb7Rt5Wy1Np8Hd4Js6Fg0Ca1Ue'].join('_')

describe('pinning', () => {
  test.each([
    ['["-y", "@example/server"]', '@example/server@1.2.3'],
    ['["-y", "@example/server@latest", "--port", "1"]', '@example/server@1.2.3'],
    ['["-y", "@example/server@^1"]', '@example/server@1.2.3'],
    ['["-y", "--package=@example/server", "run-it"]', '--package=@example/server@1.2.3'],
  ])('%s', async (args, word) => {
    const { after, fixes } = await mend(
      'cursor',
      `{"mcpServers": {"a": {"command": "npx", "args": ${args}}}}`,
      'launch/unpinned-package',
      '/mcpServers/a',
    )
    expect(after).toContain(JSON.stringify(word))
    expect(fixes.plans[0]).toMatchObject({ takesSecrets: false, notes: [] })
  })

  test.each([
    ['{"command": "uvx", "args": ["example-server"]}', 'example-server@1.2.3'],
    ['{"command": "uvx", "args": ["--from", "example-server[all]", "run"]}', 'example-server[all]==1.2.3'],
    [
      '{"command": "docker", "args": ["run", "-i", "example/server:latest"]}',
      `example/server:latest@sha256:${'0'.repeat(64)}`,
    ],
  ])('%s', async (entry, word) => {
    const { after } = await mend(
      'cursor',
      `{"mcpServers": {"a": ${entry}}}`,
      'launch/unpinned-package',
      '/mcpServers/a',
    )
    expect(after).toContain(JSON.stringify(word))
  })

  test('is not guessed: no known version, no change', async () => {
    const text = '{"mcpServers": {"a": {"command": "npx", "args": ["unknown"]}}}'
    const { fixes } = await mend('cursor', text, 'launch/unpinned-package', '/mcpServers/a')
    expect(fixes.plans).toEqual([])
    expect(fixes.unfixed[0]?.why).toContain('not known here')
  })

  test('takes no version that is more than a version', async () => {
    const text = '{"mcpServers": {"a": {"command": "npx", "args": ["odd"]}}}'
    const { fixes } = await mend('cursor', text, 'launch/unpinned-package', '/mcpServers/a')
    expect(fixes.plans).toEqual([])
  })
})

describe('moving a secret', () => {
  test('VS Code: to an input that it asks for, beside those that are there', async () => {
    const text = `{
  "inputs": [{ "type": "promptString", "id": "token" }],
  "servers": {
    "a": { "command": "x", "env": { "TOKEN": "${SECRET}" } } // mine
  }
}
`
    const { after, fixes } = await mend('vscode', text, 'launch/plain-secret', '/servers/a/env/TOKEN')
    expect(after).toContain('"TOKEN": "${input:token-2}" } } // mine')
    expect(JSON.parse(after.replace('// mine', ''))).toHaveProperty('inputs.1', {
      type: 'promptString',
      id: 'token-2',
      description: 'TOKEN for a',
      password: true,
    })
    expect(fixes.plans[0]?.takesSecrets).toBe(true)
  })

  test('Cursor: to a variable, the way it is sent kept', async () => {
    const text = `{"mcpServers": {"my far": {"url": "https://mcp.example.com", "headers": {"Authorization": "Bearer ${SECRET}"}}}}`
    const { after, fixes } = await mend(
      'cursor',
      text,
      'endpoint/plain-secret',
      '/mcpServers/my far/headers/Authorization',
    )
    expect(after).toContain('"Authorization": "Bearer ${env:AUTHORIZATION}"')
    expect(fixes.plans[0]?.notes[0]).toContain('Set AUTHORIZATION')
  })

  test('two secrets under one name get two variables, the same one is shared', async () => {
    const other = SECRET.replace('Zk3', 'Ab4')
    const entry = (secret: string) => `{"command": "x", "env": {"TOKEN": "${secret}"}}`
    const text = `{"mcpServers": {"a": ${entry(SECRET)}, "b": ${entry(other)}, "c": ${entry(SECRET)}}}`
    const places = ['a', 'b', 'c'].map((name) => `/mcpServers/${name}/env/TOKEN`)
    const { after } = await mend('gemini-cli', text, 'launch/plain-secret', ...places)
    expect([...after.matchAll(/"(\$\{\w+\})"/g)].map(([, name]) => name)).toEqual([
      '${TOKEN}',
      '${B_TOKEN}',
      '${TOKEN}',
    ])
  })

  test('a host that expands nothing is left alone, with the reason', async () => {
    const text = `{"mcpServers": {"a": {"command": "x", "env": {"TOKEN": "${SECRET}"}}}}`
    const { fixes } = await mend('claude-desktop', text, 'launch/plain-secret', '/mcpServers/a/env/TOKEN')
    expect(fixes.plans).toEqual([])
    expect(fixes.unfixed[0]?.why).toContain('no means of its own')
  })

  test('nothing that is told or shown has the secret in it', async () => {
    const text = `{"servers": {"a": {"command": "x", "env": {"TOKEN": "${SECRET}"}, "args": ["--key=${SECRET}"]}}}`
    const { fixes } = await mend('vscode', text, 'launch/plain-secret', '/servers/a/env/TOKEN')
    const [plan] = fixes.plans
    expect(JSON.stringify([plan?.diff, plan?.notes, plan?.findings, fixes.unfixed])).not.toContain(SECRET)
    expect(plan?.diff.length).toBeGreaterThan(0)
  })
})

test('findings that are accepted, of other kinds, or in no file that was read are not touched', async () => {
  const text = '{"mcpServers": {"a": {"command": "npx", "args": ["@example/server"]}}}'
  expect((await mend('cursor', text, 'launch/other', '/mcpServers/a')).fixes).toEqual({
    plans: [],
    unfixed: [],
  })
  const { fixes } = await mend('cursor', text, 'launch/unpinned-package', '/elsewhere')
  expect(fixes.unfixed).toHaveLength(1)
})

async function mend(
  host: string,
  text: string,
  id: string,
  ...pointers: readonly string[]
): Promise<{ after: string; fixes: Fixes }> {
  const path = '/home/ann/config.json'
  const fixes = await planFixes({
    findings: pointers.map((pointer) => finding(id, path, pointer)),
    entries: entriesOf(host, text, path),
    files: [fileOf(host, text, path, 'jsonc')],
    exact: ({ ecosystem, name }: PackageName) =>
      ({
        '@example/server': '1.2.3',
        'example-server': '1.2.3',
        odd: '1 && evil',
        [`example/server`]: `sha256:${'0'.repeat(64)}`,
      })[ecosystem === 'other' ? '' : name],
  })
  return { after: fixes.plans[0]?.after ?? '', fixes }
}

function entriesOf(host: string, text: string, file: string): readonly ServerEntry[] {
  const read = readDocument('jsonc', text)
  const shape = ['mcpServers', 'servers'].map((key) => serversUnder([key]))
  return shape
    .flatMap((one) => (read.ok ? one(read.value, []) : []))
    .map(({ name, json, pointer, reach, places, unasked }) => ({
      host,
      scope: 'user',
      name,
      file,
      project: undefined,
      reach,
      state: { kind: 'enabled', approved: 'not needed' },
      unasked,
      json,
      pointer,
      pointerInFile: (at: string) => places.get(at) ?? pointer,
    }))
}

function fileOf(host: string, text: string, path: string, format: ConfigFormat): HostFile {
  return {
    host,
    scope: 'user',
    path,
    format,
    project: undefined,
    fault: undefined,
    text,
    servers: 1,
    flaws: [],
  }
}

function finding(id: string, file: string, pointer: string): ScanFinding {
  return {
    id,
    severity: 'low',
    confidence: 'high',
    title: '',
    message: '',
    fix: '',
    risks: [],
    where: { file, pointer },
    path: [],
    host: 'x',
    server: 'a',
    target: 'this machine',
    fingerprint: '0',
    evidence: '0',
    canFix: true,
  }
}
