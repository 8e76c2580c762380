import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { scratchFolder } from '../../../test/scratch-folder.ts'
import { runCli } from '../main.ts'

test('a run that was cut off goes on and ends with the bytes of a whole one', async () => {
  const folder = scratchFolder()
  expect(await logs(folder, '--out', 'whole.jsonl')).toMatchObject({
    code: 0,
    stdout: '20 pairs of logs in whole.jsonl\n',
  })
  const whole = readFileSync(join(folder, 'whole.jsonl'), 'utf8')
  expect(whole.trimEnd().split('\n').length).toBe(40)
  expect((await logs(folder)).stdout).toBe(whole)

  const header = `${JSON.stringify({ state: 'fairlead-logs-1', by: 'scenarios', pairs: 20, seed: 3, risk: 'all' })}\n`
  const rows = whole.split('\n')
  const line = (index: number): string =>
    `{"index":${index},"rows":[${rows[index * 2]},${rows[index * 2 + 1]}]}\n`
  writeFileSync(join(folder, 'cut.jsonl.part'), header + line(0) + line(1) + line(2).slice(0, 900))
  expect(await logs(folder, '--out', 'cut.jsonl')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('dataset/unfinished'),
  })
  expect(await logs(folder, '--out', 'cut.jsonl', '--resume')).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'cut.jsonl'), 'utf8')).toBe(whole)
  expect(existsSync(join(folder, 'cut.jsonl.part'))).toBe(false)
})

test('the state of another run, and a damaged one, are not gone on with', async () => {
  const folder = scratchFolder()
  writeFileSync(
    join(folder, 'out.jsonl.part'),
    '{"state":"fairlead-logs-1","by":"scenarios","pairs":7,"seed":3,"risk":"all"}\n',
  )
  expect((await logs(folder, '--out', 'out.jsonl', '--resume')).stderr).toContain('dataset/other-run')
  writeFileSync(
    join(folder, 'out.jsonl.part'),
    '{"state":"fairlead-logs-1","by":"scenarios","pairs":20,"seed":3,"risk":"all"}\n{"index":0}\n',
  )
  expect((await logs(folder, '--out', 'out.jsonl', '--resume')).stderr).toContain('out.jsonl.part, line 2')
})

test('one risk can be asked for by name, one scenario be shown, and unknown names say what there is', async () => {
  const folder = scratchFolder()
  const only = await logs(folder, '--risk', 'denial-of-service')
  expect(only.stdout.match(/"pair_risk":"Denial-of-Service"/g)?.length).toBe(40)
  expect((await logs(folder, '--risk', 'flood')).stderr).toContain('One of: Sensitive Data Exfiltration')
  expect((await logs(folder, '--show', 'exhaustion/slow-headers')).stdout).toContain('\nSAFE\n0s ')
  expect((await logs(folder, '--show', 'nothing')).code).toBe(2)
})

async function logs(cwd: string, ...args: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const [written, told] = [text(out), text(err)]
  const context = { stdout: out, stderr: err, env: {}, cwd }
  const code = await runCli(['dataset', 'logs', '--pairs', '20', '--seed', '3', ...args], context)
  out.end()
  err.end()
  return { code, stdout: await written, stderr: await told }
}

async function text(stream: PassThrough): Promise<string> {
  let whole = ''
  for await (const chunk of stream) whole += String(chunk)
  return whole
}
