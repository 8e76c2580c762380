import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '../scratch-folder.ts'
import { runHere } from './fairlead.ts'

test('dataset mcip writes rows that bench run mcip judges, from the text as from the trajectory, with utility', async () => {
  const folder = scratchFolder()
  const [data, scores] = [join(folder, 'rows.jsonl'), join(folder, 'scores.jsonl')]
  const made = await runHere(['dataset', 'mcip', '--rows', '22', '--seed', '3', '--out', data])
  expect(made).toMatchObject({ code: 0, stdout: `22 dialogues in ${data}\n` })
  const bench = ['bench', 'run', 'mcip', '--data', data, '--from', 'body', '--scores', scores]
  const json = await runHere([...bench, '--utility', '--floor-rows', '22', '--json'])
  expect(json.code).toBe(0)
  expect(JSON.parse(json.stdout)).toMatchObject({
    bench: 'mcip',
    corpora: [{ corpus: 'transfer', rows: 22, notChecked: { unread: 0, unjudged: 0 } }],
    utility: [{ corpus: 'transfer', pack: 'balanced', without: { value: 1 } }],
  })
  expect(readFileSync(scores, 'utf8').trimEnd().split('\n')).toHaveLength(22)
})

test('rows to fine-tune on are messages', async () => {
  const { stdout } = await runHere(['dataset', 'mcip', '--corpus', 'train', '--rows', '2', '--format', 'sft'])
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(rows).toMatchObject([{ messages: [{ role: 'user' }, { role: 'assistant' }] }, {}])
})

test.each([
  [['dataset', 'mcip', '--rows', '0'], 'usage/bad-value'],
  [['dataset', 'mcip', '--only', 'odd'], 'usage/unknown-name'],
  [['bench', 'run', 'mcip'], 'usage/bad-value'],
  [['bench', 'run', 'mcip', '--data', 'none.jsonl', '--judge', 'llm'], 'file/unreadable'],
])('%s is refused', async (args, code) => {
  expect(await runHere(args)).toMatchObject({
    code: expect.toSatisfy((exit: number) => exit > 0),
    stderr: expect.stringContaining(code),
  })
})
