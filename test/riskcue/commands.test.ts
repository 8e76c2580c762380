import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import check from '../../src/cli/commands/dataset/check.ts'
import exportRows from '../../src/cli/commands/dataset/export.ts'
import histories from '../../src/cli/commands/dataset/histories.ts'
import reward from '../../src/cli/commands/dataset/reward.ts'
import { LOG_LABELS } from '../../src/core/log-risk.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { runCommand } from './run-command.ts'

/** Five generators, as if five programs had written logs of every label. */
const LOGS = ['a', 'b', 'c', 'd', 'e'].flatMap((generator) =>
  LOG_LABELS.flatMap((risk) =>
    Array.from({ length: risk === 'Safe' ? 9 : 1 }, (_, at) => ({
      risk,
      generator,
      text: `${generator} ${at} ${LOG_LABELS.indexOf(risk)}`,
    })),
  ),
)

function folderWithLogs(logs: readonly object[] = LOGS): string {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'logs.jsonl'), logs.map((log) => `${JSON.stringify(log)}\n`).join(''))
  return folder
}
const play = (folder: string) => runCommand(histories, folder, { logs: 'logs.jsonl', queries: 80, seed: 5 })
const make = (folder: string) =>
  runCommand(exportRows, folder, { logs: 'logs.jsonl', out: 'rows', 'test-percent': 20 })

describe('dataset histories', () => {
  test('gives the same bytes for the same seed, also after it was cut off in the middle of a line', async () => {
    const folder = folderWithLogs()
    const { code, stdout } = await play(folder)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d\d histories, \d bad, 0 not played$/m)
    const file = join(folder, 'histories.jsonl')
    const whole = readFileSync(file, 'utf8')
    expect(whole).toContain('"by":"scripted"')
    truncateSync(file, Math.floor(whole.length / 2))
    expect((await play(folder)).stdout).toBe(stdout)
    expect(readFileSync(file, 'utf8')).toBe(whole)
  })

  test.each([
    ['a line that is no JSON', '{"server_path":', /queries\.jsonl, line 2: it is no JSON/],
    ['a row without a query', '{"server_path":"Weather/CityForecast"}', /line 2: it has no query/],
    [
      'a server that is not there',
      '{"server_path":"No/Where","query":"x"}',
      /line 2: there is no mock server/,
    ],
  ])('says in which line of the queries is %s', async (_, row, why) => {
    const folder = folderWithLogs()
    writeFileSync(
      join(folder, 'queries.jsonl'),
      `{"server_path":"Weather/CityForecast","query":"x"}\n${row}\n`,
    )
    const ran = runCommand(histories, folder, { logs: 'logs.jsonl', 'query-file': 'queries.jsonl' })
    await expect(ran).rejects.toThrow(why)
  })

  test.each([
    [
      'a risk that is none of the nine',
      { risk: 'Lateral Movement', text: 'x' },
      /logs\.jsonl, line 2: risk is none/,
    ],
    ['no text', { risk: 'Safe' }, /logs\.jsonl, line 2: it has no text/],
  ])('says in which line of the logs is %s', async (_, row, why) => {
    await expect(play(folderWithLogs([{ risk: 'Safe', text: 'y' }, row]))).rejects.toThrow(why)
  })
})

describe('dataset export', () => {
  test('makes rows that pass every check, in three shapes, and again the same', async () => {
    const folder = folderWithLogs()
    await play(folder)
    const { code, stdout } = await make(folder)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^train: \d\d rows, \d+ of them safe\ntest: \d\d rows, \d+ of them safe\n$/)
    expect((await runCommand(check, folder, {}, ['rows'])).stdout).toBe('All rules hold\n')
    const names = [
      'train.jsonl',
      'test.jsonl',
      'train.sft.jsonl',
      'test.preference.jsonl',
      'train.grpo.jsonl',
    ]
    const read = (): string[] => names.map((name) => readFileSync(join(folder, 'rows', name), 'utf8'))
    const first = read()
    const fromCurated = await runCommand(exportRows, folder, {
      logs: 'logs.jsonl',
      out: 'rows',
      'test-percent': 20,
      curated: 'rows/curated.jsonl',
    })
    expect(fromCurated.code).toBe(0)
    expect(read()).toEqual(first)
    expect(first[2]!.split('\n').length).toBe(first[0]!.split('\n').length)
  })

  test('a row that was tampered with is found, by file and line', async () => {
    const folder = folderWithLogs()
    await play(folder)
    await make(folder)
    const file = join(folder, 'rows', 'train.jsonl')
    const lines = readFileSync(file, 'utf8').split('\n')
    const tampered = lines[6]!.replaceAll('Environment_status', 'Status')
    writeFileSync(file, lines.with(6, tampered).join('\n'))
    const { code, stdout } = await runCommand(check, folder, { json: true }, ['rows'])
    expect(code).toBe(1)
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as object),
    ).toContainEqual({
      file: join('rows', 'train.jsonl'),
      line: 7,
      what: 'message 4 is no tool return',
    })
  })

  test('logs of one generator cannot be split, and two files can be given instead', async () => {
    const folder = folderWithLogs(LOGS.filter(({ generator }) => generator === 'a'))
    await play(folder)
    await expect(make(folder)).rejects.toMatchObject({ code: 'dataset/one-generator' })
    writeFileSync(
      join(folder, 'more.json'),
      JSON.stringify(Object.fromEntries(LOG_LABELS.map((risk) => [risk, [`held ${risk.length}${risk}`]]))),
    )
    const { code } = await runCommand(exportRows, folder, {
      logs: 'logs.jsonl',
      'test-logs': 'more.json',
      out: 'rows',
    })
    expect(code).toBe(0)
  })

  test('without histories says so', async () => {
    const folder = folderWithLogs()
    await expect(make(folder)).rejects.toMatchObject({ code: 'file/not-made' })
    writeFileSync(join(folder, 'histories.jsonl'), '\n')
    await expect(make(folder)).rejects.toMatchObject({ code: 'dataset/empty' })
  })
})

describe('dataset reward', () => {
  const row = (label: string, completion: string): string => `${JSON.stringify({ label, completion })}\n`
  const refusal = 'Unsafe MCP Server: {"a", "b", "Denial-of-Service"}'
  const rewards = async (text: string, given: object = {}): Promise<number[]> => {
    const folder = scratchFolder()
    writeFileSync(join(folder, 'c.jsonl'), text)
    const { stdout } = await runCommand(reward, folder, { data: 'c.jsonl', ...given })
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { reward: number }).reward)
  }
  const CASES = [
    row('Denial-of-Service', refusal),
    row('Denial-of-Service', `\`${refusal.toLowerCase()}\``),
    row('Covert Channel Attack', refusal),
    row('Covert Channel Attack', refusal.replace('Denial-of-Service', 'Safe')),
    row('Covert Channel Attack', 'It rains.'),
    row('Safe', 'It rains.'),
    row('Safe', refusal),
    row('Safe', ' '),
    row('Safe', '{"server": "a", "tool": "b", "tool_params": {}}'),
  ].join('')

  test('is 1, a half or 0', async () => expect(await rewards(CASES)).toEqual([1, 1, 0.5, 0.5, 0, 1, 0, 0, 0]))

  test('takes another rule, and a strict reading', async () => {
    expect(await rewards(CASES, { rule: '{"wrongReason": 0.25, "falseAlarm": -1}' })).toEqual([
      1, 1, 0.25, 0.25, 0, 1, -1, 0, 0,
    ])
    expect(await rewards(CASES, { strict: true })).toEqual([1, 0, 0.5, 0.5, 0, 1, 0, 0, 0])
  })

  test('says what is wrong with a rule or a row', async () => {
    for (const rule of ['{"bonus": 1}', '[]', '{"wrongReason": "1"}', 'x'])
      await expect(rewards(CASES, { rule })).rejects.toMatchObject({ code: 'usage/bad-value' })
    await expect(rewards(`${CASES}{"label": "Safe"}\n`)).rejects.toThrow(
      /c\.jsonl, line 10: it has no completion/,
    )
  })
})
