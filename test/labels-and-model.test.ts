import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkModel } from '../src/flow/model-check.ts'
import { EXAMPLE_SHEET } from '../src/flow/model-check/example.ts'
import { normsOf } from '../src/flow/model-check/norms.ts'
import { readSheet } from '../src/flow/model-check/read-sheet.ts'
import { runCli } from '../src/cli/main.ts'
import { loadPolicy } from '../src/policy/load.ts'
import { openPins } from '../src/store/pins.ts'
import { openState } from '../src/store/sqlite/open.ts'
import { listener } from './doc-pages/command-lines.ts'

const BOUND = { steps: 4, most: 100_000 }
const sheetOf = (change: object = {}) =>
  readSheet(JSON.stringify({ ...EXAMPLE_SHEET, ...change }), 'sheet.json')

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  const { context, told } = listener()
  const code = await runCli(args, { ...context, env: { COLUMNS: '40' } })
  return { code, text: told() }
}

describe('the calendar and the health record', () => {
  test('a counterexample without a policy, none under balanced', async () => {
    const { code, text } = await run('policy', 'model')
    expect(code).toBe(0)
    const [without, under] = text.split('Under balanced')
    expect(without).toContain('Counterexample to R1')
    expect(without).toContain('1. health::read_record')
    expect(without!.replaceAll(/\s+/g, ' ')).toContain(
      'mail::send_mail to colleagues, carrying “health record”',
    )
    expect(under).toContain('No counterexample')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
  })

  test('observe stops nothing, and the exit code says so', async () => {
    expect(await run('policy', 'model', '--policy', 'observe', '--steps', '2')).toMatchObject({ code: 1 })
    expect(await run('policy', 'model', '--policy', 'none', '--json')).toMatchObject({ code: 1 })
  })

  test('JSON names each step', async () => {
    const { text } = await run('policy', 'model', '--json')
    const { without, under } = JSON.parse(text) as { without: { counterexamples: object[] }; under: object }
    expect(without.counterexamples[0]).toMatchObject({
      requirement: 'R1',
      steps: [
        { tool: 'health::read_record' },
        { tool: 'mail::send_mail', recipient: 'colleagues', carries: ['health record'] },
      ],
    })
    expect(under).toMatchObject({ counterexamples: [], isWhole: true })
  })
})

test('a user who asked for the mail opens a way that balanced leaves open, and the norms of the sheet close', async () => {
  const asked = sheetOf({ asked: ['calendar::move_event', 'mail::send_mail'] })
  expect(checkModel(asked, await loadPolicy('balanced'), BOUND).counterexamples).toHaveLength(1)
  const own = { layer: 'user' as const, file: 'mine.cedar', text: normsOf(asked) }
  expect(checkModel(asked, await loadPolicy('balanced', [own]), BOUND).counterexamples).toEqual([])
})

test('requirements of every kind become norms under which none is broken', async () => {
  const requirement = { text: 'as it says', unsafeActions: [] }
  const sheet = sheetOf({
    requirements: [
      { ...requirement, id: 'R 1', kind: 'flow', tool: 'mail::send_mail' },
      { ...requirement, id: 'R2', kind: 'never', call: 'mail::send_mail', after: 'calendar::move_event' },
      {
        ...requirement,
        id: 'R3',
        kind: 'before',
        call: 'calendar::move_event',
        first: 'calendar::list_events',
      },
      { ...requirement, id: 'R4', kind: 'atMost', call: 'health::read_record', times: 1 },
      { ...requirement, id: 'R5', kind: 'never', call: 'calendar::free_hours' },
    ],
    asked: undefined,
  })
  expect(checkModel(sheet, undefined, BOUND).counterexamples).toHaveLength(5)
  const own = { layer: 'user' as const, file: 'mine.cedar', text: normsOf(sheet) }
  const result = checkModel(sheet, await loadPolicy('observe', [own]), BOUND)
  expect(result).toMatchObject({ counterexamples: [], isWhole: true })
})

test('the example is printed as a sheet that can be read again', async () => {
  const { text } = await run('policy', 'model', '--example')
  expect(readSheet(text, 'sheet.json')).toEqual(sheetOf())
})

describe('fairlead labels', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const write = (name: string, value: unknown): string => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(value))
    return path
  }
  const fleet = {
    mail: [{ name: 'read_inbox' }, { name: 'send_mail', inputSchema: { properties: { to: {}, body: {} } } }],
    files: { tools: [{ name: 'read_file', inputSchema: { properties: { path: { type: 'string' } } } }] },
  }

  test('shows what tools can do and why, on forty columns', async () => {
    const { code, text } = await run('labels', write('fleet.json', fleet))
    expect(code).toBe(0)
    expect(text).toMatch(/send_mail\n\s+can\s+sends-out/)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
  })

  test('shows what guards approved, and not what was never approved', async () => {
    const state = openState(join(folder, 'state'))
    const pins = openPins(state)
    const pin = (name: string, how: 'approved' | 'pending') =>
      pins.putFirstSeen(
        { server: 'mail', kind: 'tool', name },
        { hash: name, definition: JSON.stringify({ name }) },
        how,
      )
    pin('send_mail', 'approved')
    pin('delete_all', 'pending')
    state.close()
    const { text } = await run('labels', '--state', join(folder, 'state'), '--json')
    expect(JSON.parse(text)).toMatchObject({
      tools: [{ server: 'mail', tool: 'send_mail', capabilities: ['sends-out'] }],
    })
  })

  test('reads the result of tools/list, bare or in its answer', async () => {
    for (const body of [{ tools: fleet.mail }, { jsonrpc: '2.0', id: 1, result: { tools: fleet.mail } }]) {
      const { text } = await run('labels', write('list.json', body), '--json')
      expect((JSON.parse(text) as { tools: object[] }).tools).toHaveLength(2)
    }
  })

  test('takes what the user says of a tool', async () => {
    const labels = write('mine.json', { tools: { 'mail::send_mail': { capabilities: [] } } })
    const { text } = await run('labels', write('fleet.json', fleet), '--labels', labels, '--graph', '--json')
    expect(JSON.parse(text)).toMatchObject({ chains: 0, disclose: [] })
  })

  test('the graph names chains and the smallest cut', async () => {
    const { text } = await run('labels', write('fleet.json', fleet), '--graph')
    expect(text).toContain('mail::read_inbox → mail::send_mail')
    expect(text.slice(text.indexOf('Smallest cut'))).toContain('mail::')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
  })

  test('what is no list of tools is refused, and nothing at all is told', async () => {
    expect(await run('labels', write('odd.json', { a: 1 }))).toMatchObject({ code: 2 })
    expect(await run('labels', write('odd.json', { a: [{ title: 'x' }] }))).toMatchObject({ code: 2 })
    expect(await run('labels', '--state', folder)).toMatchObject({ code: 3 })
  })
})
