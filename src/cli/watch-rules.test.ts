import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/scratch-folder.ts'
import { readText } from '../core/text.ts'
import { newsLine } from './judge-lines.ts'
import { watchRules, type RuleNews } from './watch-rules.ts'

const rules = (pattern: string): string =>
  JSON.stringify({ rules: [{ id: 'mine', pattern, message: 'A rule of mine', severity: 'high' }] })

test('a changed file is taken while all runs; a broken or missing one leaves the rules of before, and says so', async () => {
  const folder = scratchFolder()
  const path = join(folder, 'rules.json')
  writeFileSync(path, rules('first'))
  const { book, watch, close } = await watchRules('rules.json', { cwd: folder }, 10)
  onTestFinished(close)
  const told: RuleNews[] = []
  watch((news) => told.push(news))
  const matches = (text: string): boolean =>
    book.current().find(readText(text, 'result'), Infinity)?.length === 1
  const change = async (write: () => void): Promise<string> => {
    const before = told.length
    write()
    while (told.length === before) await new Promise((resolve) => setTimeout(resolve, 5))
    return newsLine(told.at(-1)!)
  }

  expect(matches('the first one')).toBe(true)
  expect(await change(() => writeFileSync(path, rules('the second')))).toBe(
    'fairlead: took the new rules: 1\n',
  )
  expect([matches('the first one'), matches('the second one')]).toEqual([false, true])
  const broken = await change(() => writeFileSync(path, rules('(third')))
  expect(broken).toContain('those of before do: Line 1 of the rules file rules.json is wrong')
  expect(matches('the second one')).toBe(true)
  expect(await change(() => rmSync(path))).toContain('file/unreadable')
  expect(matches('the second one')).toBe(true)
  await change(() => writeFileSync(path, rules('fourth')))
  expect(matches('the fourth one')).toBe(true)
})

test('a file that is too large is not read', async () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'rules.json'), ' '.repeat(300_000))
  await expect(watchRules('rules.json', { cwd: folder })).rejects.toThrow(/256 KiB/)
})
