import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { HOOKED_HOSTS } from '../../src/hosts/hooked.ts'
import { openState } from '../../src/store/sqlite/open.ts'
import { openTrail } from '../../src/store/trail.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { BIN, fairlead, runHere } from './fairlead.ts'

/** What each host hands to its hooks when the user has said something, and when a built-in tool runs. */
const PAYLOADS: Readonly<Record<string, readonly { event: string; payload: object }[]>> = {
  'claude-code': named('UserPromptSubmit', 'PreToolUse'),
  codex: named('UserPromptSubmit', 'PreToolUse'),
  'gemini-cli': named('BeforeAgent', 'BeforeTool'),
  cursor: [
    {
      event: 'beforeSubmitPrompt',
      payload: { hook_event_name: 'beforeSubmitPrompt', prompt: 'Pay the rent' },
    },
    {
      event: 'beforeShellExecution',
      payload: { hook_event_name: 'beforeShellExecution', command: 'ls', cwd: '/' },
    },
  ],
  'copilot-cli': [
    { event: 'userPromptSubmitted', payload: { timestamp: 1, cwd: '/', prompt: 'Pay the rent' } },
    {
      event: 'preToolUse',
      payload: { timestamp: 1, cwd: '/', toolName: 'bash', toolArgs: '{"command":"ls"}' },
    },
  ],
  windsurf: [
    {
      event: 'pre_user_prompt',
      payload: { agent_action_name: 'pre_user_prompt', tool_info: { user_prompt: 'Pay the rent' } },
    },
    {
      event: 'pre_run_command',
      payload: { agent_action_name: 'pre_run_command', tool_info: { command_line: 'ls' } },
    },
  ],
}

function named(prompt: string, call: string) {
  return [
    { event: prompt, payload: { session_id: 's', hook_event_name: prompt, prompt: 'Pay the rent' } },
    {
      event: call,
      payload: { session_id: 's', hook_event_name: call, tool_name: 'Bash', tool_input: { command: 'ls' } },
    },
  ]
}

describe.each(HOOKED_HOSTS)('$id', ({ id, hooks }) => {
  test('prompts and built-in tools reach the trail of its trajectory', async () => {
    const state = scratchFolder()
    for (const { event, payload } of PAYLOADS[id] ?? []) {
      const { code, stderr } = await hook(id, event, JSON.stringify(payload), state)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    }
    const opened = openState(state)
    const entries = openTrail(opened, 'k').entries()
    opened.close()
    expect(entries).toMatchObject([
      { kind: 'prompt', text: 'Pay the rent' },
      { kind: 'call', server: 'host', arguments: { command: 'ls' } },
    ])
    const { stdout } = await runHere(['log', 'trajectory', '--state', state])
    expect(stdout).toMatch(/^k: “Pay the rent”\n {2}user → client +query +user +consent\n/)
  })

  test('install shows, then writes; remove gives back byte by byte what was there', async () => {
    const home = scratchFolder()
    const path = hooks.file(home, {})
    mkdirSync(dirname(path), { recursive: true })
    const before = '{\r\n\t// keep me\r\n\t"a": [1, 2,],\r\n}'
    writeFileSync(path, before)
    const run = (...args: string[]) => runHere(['hook', ...args, '--home', home])
    expect((await run('install', id)).stdout).toContain('Nothing was changed')
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect((await run('install', id, '--yes')).code).toBe(0)
    const [list] = (await run('list', '--json')).stdout.split('\n').filter((line) => line.includes(`"${id}"`))
    expect(JSON.parse(list ?? '')).toMatchObject({ state: 'installed' })
    expect((await run('install', id, '--yes')).stdout).toContain('already')
    expect((await run('remove', id, '--yes')).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(existsSync(`${path}.before-fairlead`)).toBe(false)
  })

  test('where there was no file, none is left behind', async () => {
    const home = scratchFolder()
    const path = hooks.file(home, {})
    await runHere(['hook', 'install', id, '--yes', '--home', home])
    expect(existsSync(path)).toBe(true)
    await runHere(['hook', 'remove', id, '--yes', '--home', home])
    expect(existsSync(path)).toBe(false)
  })
})

test('what others changed meanwhile stays when the hooks are removed', async () => {
  const home = scratchFolder()
  const path = join(home, '.claude', 'settings.json')
  mkdirSync(dirname(path))
  writeFileSync(path, '{\n  "model": "a"\n}\n')
  await runHere(['hook', 'install', 'claude-code', '--yes', '--home', home])
  writeFileSync(path, readFileSync(path, 'utf8').replace('"a"', '"b"'))
  await runHere(['hook', 'remove', 'claude-code', '--yes', '--home', home])
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ model: 'b' })
})

test('a hook never ends with the code that stops its host, whatever it is given', async () => {
  const state = scratchFolder()
  for (const input of [
    '',
    'no json',
    '[]',
    '{"hook_event_name":"UserPromptSubmit","prompt":7}',
    'x'.repeat(9e6),
  ])
    expect((await hook('claude-code', 'UserPromptSubmit', input, state)).code).toBeLessThan(2)
  const file = join(scratchFolder(), 'file')
  writeFileSync(file, '')
  const { code, stderr } = await hook('claude-code', 'UserPromptSubmit', '{"prompt":"a"}', file)
  expect([code, stderr]).toEqual([1, expect.stringContaining('could not be noted')])
})

test('a secret in a prompt is not kept', async () => {
  const state = scratchFolder()
  const prompt = `Use ${['AKIA', 'Q3EGRIDAHT5MPXYZ'].join('')} for it`
  await hook('codex', 'UserPromptSubmit', JSON.stringify({ prompt }), state)
  const { stdout } = await runHere(['log', 'export', '--state', state])
  const opened = openState(state)
  const kept = JSON.stringify(openTrail(opened, 'k').entries()) + stdout
  opened.close()
  expect(kept).not.toContain('EGRIDAHT')
  expect(kept).toContain('for it')
})

test('a host that is not known is named, with the nearest that is', async () => {
  expect(await fairlead(['hook', 'install', 'claude-cod'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean claude-code?'),
  })
})

test('what trajectories are written as meets the schema that is published', async () => {
  const state = scratchFolder()
  await hook('codex', 'UserPromptSubmit', '{"prompt":"Pay the rent"}', state)
  const schema = JSON.parse((await runHere(['log', 'trajectory', '--schema'])).stdout)
  const { stdout } = await runHere(['log', 'trajectory', '--as', 'json', '--state', state])
  const lines = stdout.trimEnd().split('\n')
  expect(lines.length).toBe(1)
  for (const line of lines) expect(z.fromJSONSchema(schema).safeParse(JSON.parse(line)).success).toBe(true)
  const { stdout: mci } = await runHere(['log', 'trajectory', '--as', 'mci', '--state', state])
  expect(JSON.parse(mci)).toEqual({
    enquiry: 'Pay the rent',
    'information flow': [
      {
        sender: 'USER',
        recipient: 'CLIENT',
        'data subject': 'user',
        'transmission principle': 'consent',
        'information type': 'query',
      },
    ],
  })
})

/** The built program, as the host runs it. */
function hook(id: string, event: string, input: string, state: string) {
  const args = [BIN, 'hook', id, '--from-hook', '--event', event, '--state', state, '--trajectory', 'k']
  return new Promise<{ code: number | null; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.once('close', (code) => resolve({ code, stderr }))
  })
}
