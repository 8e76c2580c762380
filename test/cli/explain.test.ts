import { expect, test } from 'vitest'
import { RULES } from '../../src/census/admission/rules.ts'
import { ERRORS } from '../../src/core/error.ts'
import { FLOW_RULES } from '../../src/core/flow-rule.ts'
import { GUARDIAN_RULES } from '../../src/core/guardian-rule.ts'
import { JUDGE_RULES } from '../../src/core/judge-rule.ts'
import { REFUSALS } from '../../src/core/refusal.ts'
import { detectors } from '../../src/detectors/index.ts'
import { guardianRules } from '../../src/flow/guardian/index.ts'
import { FRAME_RULES } from '../../src/mcp/frame-rules.ts'
import { policyRules } from '../../src/policy/rules.ts'
import { runHere } from './fairlead.ts'

const NAMES = [
  ...detectors.map(({ id }) => id),
  ...Object.keys(FRAME_RULES),
  ...Object.keys(RULES),
  ...Object.keys(JUDGE_RULES),
  ...Object.keys(FLOW_RULES),
  ...Object.keys(GUARDIAN_RULES),
  ...guardianRules.map(({ id }) => `guardian/${id}`),
  ...policyRules().map(({ rule }) => rule),
  ...Object.keys(REFUSALS),
  ...Object.keys(ERRORS),
]

test('every rule and code there is can be explained, within a narrow terminal', async () => {
  expect(NAMES.length).toBeGreaterThan(100)
  for (const name of NAMES) {
    const { code, stdout, stderr } = await explain([name], 60)
    expect([name, code, stderr]).toEqual([name, 0, ''])
    expect(stdout).toMatch(new RegExp(`^${name}\\b`))
    expect(stdout).toContain('\nWhat to do\n')
    const [words] = stdout.split('\nExamples\n')
    expect(words).not.toMatch(/undefined|\{\w+\}/)
    expect(stdout).not.toMatch(/[\p{Cf}\p{Co}\p{Cs}]|(?!\n)\p{Cc}/u)
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(60)
  }
})

test('a check is explained with its severity, its risks, and examples with what they give', async () => {
  const { stdout } = await explain(['tool/preset-recipient'])
  expect(stdout).toMatch(
    /^tool\/preset-recipient {2}medium\nA schema fixes who receives what is sent\n\nWhy it matters\n/,
  )
  expect(stdout).toContain('U03 argument tampering by metadata')
  expect(stdout).toContain('    → high: The schema fixes who receives something\n')
  expect(stdout).toContain('    → no finding\n')
})

test('a rule of frames says what the guard does, a refusal what would allow it, an error its exit code', async () => {
  expect((await explain(['frame/inexact-number'])).stdout).toContain('records it and never refuses')
  expect((await explain(['pin/changed'])).stdout).toContain('fairlead pin diff <server>')
  expect((await explain(['usage/unknown-name'])).stdout).toMatch(
    /No <what> is called <name>\n[^]*exit code {2}2\n/,
  )
})

test('without a name all are listed by family, each once', async () => {
  const { code, stdout } = await explain([])
  expect(code).toBe(0)
  const listed = [...stdout.matchAll(/^ {2}(\w+(?:\/[\w-]+)+) /gm)].map(([, name]) => name)
  expect([listed.length, new Set(listed)]).toEqual([NAMES.length, new Set(NAMES)])
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('the part after the slash is enough where only one has it', async () => {
  expect((await explain(['Preset-Recipient'])).stdout).toMatch(/^tool\/preset-recipient/)
  expect((await explain(['odd-name'])).stderr).toContain(
    'Which of prompt/odd-name, resource/odd-name, tool/odd-name?',
  )
})

test('an unknown name is answered with the nearest there are', async () => {
  expect(await explain(['pin/chnaged'])).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(
      /^fairlead: No rule or code is called pin\/chnaged \(usage\/unknown-name\)\n {2}Did you mean pin\/changed/,
    ),
  })
  expect((await explain(['\x1b[2Jqqqqqqqqqqqqqq'])).stderr).toMatch(
    /\\u\{1b\}.*\n {2}`fairlead explain` lists them all\n$/,
  )
})

test('programs can read all of it', async () => {
  const all = JSON.parse((await explain(['--json'])).stdout) as { name: string }[]
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(NAMES))
  expect(JSON.parse((await explain(['frame/odd-id', '--json'])).stdout)).toMatchObject({
    name: 'frame/odd-id',
    severity: 'high',
    fix: FRAME_RULES['frame/odd-id'].fix,
  })
})

const explain = (args: readonly string[], columns = 80) =>
  runHere(['explain', ...args], { COLUMNS: String(columns) })
