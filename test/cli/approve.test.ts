import { expect, test } from 'vitest'
import type { Action } from '../../src/core/approval.ts'
import { widthOf } from '../../src/core/plain.ts'
import { openApprovals } from '../../src/store/approvals.ts'
import { openState } from '../../src/store/sqlite/open.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { runHere } from './fairlead.ts'

const SEND: Action = {
  server: 'bank',
  method: 'tools/call',
  name: 'send_money',
  arguments: { to: 'ACC-1', amount: 5, memo: 'a\u001b[2Jb' },
  definition: 'd',
}
const WHY = {
  rule: 'policy/balanced/out',
  facts: ['it sends something out', 'a text that nobody vouches for was read before'],
  remedy: '',
}

/** What a guard does, without one. */
function within<T>(folder: string, work: (book: ReturnType<typeof openApprovals>) => T): T {
  const state = openState(folder)
  try {
    return work(openApprovals(state))
  } finally {
    state.close()
  }
}

test('what waits is listed with its reasons, answered once, and recorded', async () => {
  const folder = scratchFolder()
  const id = within(folder, ({ ask }) => ask(SEND, WHY))
  const approve = (...args: string[]) => runHere(['approve', ...args, '--state', folder])

  const list = await approve('list')
  expect(list.code).toBe(0)
  expect(list.stdout.replace(/\d\d:\d\d:\d\d/, 'TIME').replaceAll(id, 'ID')).toMatch(
    /^ID {2}waiting since TIME UTC, (?:9|10) min left\n {2}send_money of bank\n {4}\{\n {6}"to": "ACC-1",\n {6}"amount": 5,\n {6}"memo": "a\\u001b\[2Jb"\n {4}\}\n {2}why {2}policy\/balanced\/out; it sends something out; a text that nobody vouches\n {7}for was read before\n\n1 waiting, for example\n {2}fairlead approve allow ID\n$/,
  )
  expect(JSON.parse((await approve('list', '--json')).stdout)).toMatchObject({
    approvals: [{ id, state: 'waiting', server: 'bank', name: 'send_money', why: WHY }],
  })

  expect(await approve('allow', id.slice(0, 6))).toMatchObject({
    code: 0,
    stdout: 'allowed  send_money of bank, this once, as it was shown\n',
  })
  expect(await approve('allow', id)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('approval/over'),
  })
  expect(await approve('list')).toMatchObject({ code: 0, stdout: 'Nothing waits for an answer.\n' })
  expect(within(folder, ({ take }) => [take({ ...SEND, name: 'other' }), take(SEND), take(SEND)])).toEqual([
    false,
    true,
    false,
  ])
  expect(await approve('deny', id)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('has been made'),
  })
  expect((await approve('list', '--all')).stdout).toContain(`${id}  used\n`)

  const log = await runHere(['log', 'export', '--state', folder])
  expect(log.stdout).toContain('"message":"approval","change":"allowed"')
  expect(await runHere(['log', 'verify', '--state', folder])).toMatchObject({ code: 0 })
})

test('a no holds, and a yes that was not used can be taken back', async () => {
  const folder = scratchFolder()
  const id = within(folder, ({ ask }) => ask(SEND, WHY))
  const approve = (...args: string[]) => runHere(['approve', ...args, '--state', folder])
  expect(await approve('allow', id)).toMatchObject({ code: 0 })
  expect(await approve('deny', id, '--json')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"state":"denied"'),
  })
  expect(within(folder, ({ take }) => take(SEND))).toBe(false)
  expect(await approve('deny', id)).toMatchObject({ code: 1 })
})

test('what cannot be meant is refused with what to do', async () => {
  const folder = scratchFolder()
  expect(await runHere(['approve', 'list', '--state', folder])).toMatchObject({ code: 3 })
  within(folder, ({ ask }) => ask(SEND, WHY))
  const approve = (...args: string[]) => runHere(['approve', ...args, '--state', folder])
  for (const id of ['zz', '', '%', '0123456789ab', 'f'])
    expect(await approve('allow', id), id).toMatchObject({ code: 2 })
  const ids = within(folder, ({ ask }) =>
    Array.from({ length: 300 }, (_, i) => ask({ ...SEND, name: `n${i}` }, WHY)),
  )
  const start = ids.map((id) => id.slice(0, 2)).find((two, i, all) => all.indexOf(two) < i) ?? ''
  expect(await approve('allow', start)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('approval/ambiguous'),
  })
})

test('no line is wider than the terminal', async () => {
  const folder = scratchFolder()
  within(folder, ({ ask }) =>
    ask({ ...SEND, name: 'n'.repeat(300), arguments: { long: '漢'.repeat(300) } }, WHY),
  )
  const { stdout } = await runHere(['approve', 'list', '--state', folder], { COLUMNS: '40' })
  for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(40)
  expect(stdout.replaceAll(/\s/g, '')).toContain('漢'.repeat(300))
})
