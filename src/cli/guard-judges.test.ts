import { expect, test } from 'vitest'
import { openJudges } from './guard-judges.ts'
import type { JudgeFlags } from './judge-flags.ts'

const FLAGS: JudgeFlags = {
  rules: undefined,
  models: 'none',
  weights: undefined,
  arbiter: undefined,
  'arbiter-provider': 'openai',
  'arbiter-model': undefined,
  'arbiter-key-env': undefined,
  'arbiter-band': '0.45:0.55',
  'arbiter-timeout': 5000,
  'arbiter-calls': undefined,
  'log-refusal': false,
  mode: 'audit',
}
const context = { stdout: process.stdout, stderr: process.stderr, env: {}, cwd: '/' }

test.each([
  [{ rules: 'no/such/file.json' }, 'file/unreadable'],
  [{ models: 'logs', weights: 'no/such' }, 'model/no-weights'],
  [{ 'arbiter-band': '0.6:0.4' }, 'usage/bad-value'],
  [{ 'arbiter-band': 'wide' }, 'usage/bad-value'],
  [{ 'arbiter-band': '0.4:0.5:0.6' }, 'usage/bad-value'],
  [{ 'log-refusal': true }, 'usage/bad-value'],
  [{ arbiter: 'http://127.0.0.1:9/v1' }, 'usage/bad-value'],
  [{ arbiter: 'http://127.0.0.1:9/v1', 'arbiter-model': 'm', 'arbiter-key-env': 'UNSET' }, 'chat/no-key'],
  [{ arbiter: 'file:///etc', 'arbiter-model': 'm' }, 'usage/bad-value'],
])('%j is refused with %s before anything is judged', async (flags, code) => {
  await expect(openJudges({ ...FLAGS, ...flags }, context)).rejects.toMatchObject({ code })
})

test('without a flag there is nothing to judge with', async () => {
  const { options, about, close } = await openJudges(FLAGS, context)
  expect([options, about]).toEqual([{}, {}])
  await close()
})
