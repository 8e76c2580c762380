import { expect, test } from 'vitest'
import type { Chat } from '../../core/chat.ts'
import { FairleadError } from '../../core/error.ts'
import type { LogRow } from './generate.ts'
import { writeWithModel } from './llm.ts'
import { parseReply } from './parse-reply.ts'

const log = (word: string): string =>
  Array.from(
    { length: 14 },
    (_, nth) => `T+00:${nth + 10} app pid=${nth} ${word} read 4096 bytes of /srv/a`,
  ).join('\n')
const CLUES = ['one', 'two', 'three', 'four', 'five'].join('\n')
const GOOD = `Sure.\n## RISKY LOG\n\`\`\`\n${log('x')}\n\`\`\`\n## HARMLESS TWIN\n${log('y')}\n## EXPLANATION\n${CLUES}\n`

test('three forms of a reply are read, anything else is none', () => {
  const sections = { risky: log('x'), safe: log('y'), explanation: CLUES }
  expect(parseReply(GOOD)).toEqual(sections)
  expect(
    parseReply(`**Risky log:**\n${log('x')}\n**Harmless twin:**\n${log('y')}\n**Explanation:**\n${CLUES}`),
  ).toEqual(sections)
  expect(
    parseReply(
      `{"risky_log": ${JSON.stringify(log('x'))}, "Twin": ${JSON.stringify(log('y').split('\n'))}, "clues": ${JSON.stringify(CLUES)}}`,
    ),
  ).toEqual(sections)
  expect(parseReply(`\`\`\`text\n${log('x')}\n\`\`\`\nand\n\`\`\`\n${log('y')}\n\`\`\`\n${CLUES}`)).toEqual(
    sections,
  )
  for (const none of ['', 'I cannot help with that', '{"risky": 1}', '```\n```', '## RISKY LOG\nonly'])
    expect(parseReply(none)).toBeUndefined()
})

test('a task is tried again until its pair is fit; what never is, is told and not made up', async () => {
  const replies = ['no', GOOD.replace('read', 'safely read'), GOOD]
  const { made, lost } = await written(2, async () => replies.shift() ?? 'no')
  expect([...made.keys()]).toEqual([0])
  expect(made.get(0)).toMatchObject([
    { label: 1, generator: 'tester', text: log('x') },
    { label: 0, risk: 'Safe', text: log('y') },
  ])
  expect(lost).toEqual([[1, 'the reply has no three sections']])
})

test('a busy service costs a try, a missing key ends the run, and what was made before is not asked for', async () => {
  let asked = 0
  const busy = await written(1, async () => {
    if (++asked < 3) throw new FairleadError('chat/busy', { url: 'http://127.0.0.1', status: '503' })
    return GOOD
  })
  expect([busy.made.size, asked]).toEqual([1, 3])
  const refused = written(1, async () => {
    throw new FairleadError('chat/no-key', { variable: 'KEY' })
  })
  await expect(refused).rejects.toMatchObject({ code: 'chat/no-key' })
  const again = await written(3, async () => GOOD, new Set([0, 2]))
  expect([...again.made.keys()]).toEqual([1])
})

test('no more than ten tasks are under way at once', async () => {
  let [now, most] = [0, 0]
  await written(40, async () => {
    most = Math.max(most, ++now)
    await new Promise((resolve) => setImmediate(resolve))
    now--
    return GOOD
  })
  expect(most).toBe(10)
})

async function written(pairs: number, answer: () => Promise<string>, done: ReadonlySet<number> = new Set()) {
  const made = new Map<number, readonly LogRow[]>()
  const lost: (readonly [number, string])[] = []
  const chat: Chat = async () => ({ content: await answer(), inputTokens: 1, outputTokens: 1 })
  await writeWithModel({
    chat,
    model: 'tester',
    pairs,
    done,
    onPair: (index, rows) => made.set(index, rows),
    onLost: (index, why) => lost.push([index, why]),
  })
  return { made, lost }
}
