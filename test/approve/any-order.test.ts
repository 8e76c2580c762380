import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGate } from '../../src/guard/create-gate.ts'
import type { Passage } from '../../src/guard/gate.ts'
import { openApprovals } from '../../src/store/approvals.ts'
import { openPins } from '../../src/store/pins.ts'
import { openState } from '../../src/store/sqlite/open.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { confirming, type Json } from './rig.ts'

/** What may happen, in any order; `at` picks one of what is there. */
type Event =
  | { readonly kind: 'call'; readonly to: number }
  | { readonly kind: 'say'; readonly at: number; readonly said: 'yes' | 'no' | 'close' }
  | { readonly kind: 'cancel'; readonly at: number }
  | { readonly kind: 'command'; readonly at: number; readonly said: 'allow' | 'deny' }
  | { readonly kind: 'turn' }

const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('call' as const), to: fc.nat(2) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('say' as const),
        at: fc.nat(9),
        said: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const, 'close' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), at: fc.nat(9) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('command' as const),
        at: fc.nat(9),
        said: fc.constantFrom('allow' as const, 'deny' as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('turn' as const) }) },
  ),
  { maxLength: 40 },
)

const RESULT: Readonly<Record<'yes' | 'no' | 'close', Json>> = {
  yes: { action: 'accept', content: { allow: true } },
  no: { action: 'decline' },
  close: { action: 'cancel' },
}

test('in whatever order things happen, no more passes than was allowed, and every call comes to an end', async () => {
  const state = openState(scratchFolder())
  await fc.assert(
    fc.asyncProperty(events, async (happening) => {
      state.database.exec('DELETE FROM approval')
      await play(happening)
    }),
    { numRuns: 120 },
  )
  state.close()

  async function play(happening: readonly Event[]): Promise<void> {
    const book = openApprovals(state)
    const gate = createGate({
      server: 'bank',
      mode: 'enforce',
      isLineFramed: true,
      relists: false,
      evidence: { append: () => 0 },
      pins: openPins(state),
      flows: confirming(),
      approvals: book,
    })
    const questions: { id: string; to: number; isOpen: boolean }[] = []
    const calls: { id: number; to: number; ended: string[] }[] = []
    const yeses = [0, 0, 0]
    const passed = [0, 0, 0]
    const teller = () => (bytes: Uint8Array) => {
      const { method, id } = JSON.parse(Buffer.from(bytes).toString()) as Json
      if (method === 'elicitation/create')
        questions.push({ id: String(id), to: calls.at(-1)?.to ?? 0, isOpen: true })
    }
    const talk = gate.converse({ teller })
    const judge = (message: Json): Passage =>
      gate.judge(Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message })), 'client', talk)
    const end = (call: { to: number; ended: string[] }, { forward, reply }: Passage): void => {
      call.ended.push(forward ? 'passed' : reply ? 'refused' : 'taken back')
      if (forward) passed[call.to] = (passed[call.to] ?? 0) + 1
    }
    judge({
      id: 'init',
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: { elicitation: {} } },
    })

    for (const event of happening) {
      if (event.kind === 'turn') await new Promise((resolve) => setImmediate(resolve))
      else if (event.kind === 'call') {
        const call = { id: calls.length, to: event.to, ended: [] }
        calls.push(call)
        const params = { name: 'send', arguments: { to: event.to } }
        const passage = judge({ id: call.id, method: 'tools/call', params })
        const { parked } = passage
        if (parked) void parked.ready.then(() => end(call, parked.release()))
        else end(call, passage)
      } else if (event.kind === 'say') {
        const question = questions[event.at]
        if (!question) continue
        // Also a second time, and when nobody waits any more.
        judge({ id: question.id, result: RESULT[event.said] })
        if (event.said === 'yes' && question.isOpen) yeses[question.to] = (yeses[question.to] ?? 0) + 1
        question.isOpen = false
      } else if (event.kind === 'cancel') {
        judge({ method: 'notifications/cancelled', params: { requestId: event.at } })
      } else {
        const row = book.list()[event.at]
        if (!row || !book.answer(row.id, event.said, 'command line') || event.said === 'deny') continue
        const to = Number(/"to": (\d)/.exec(row.arguments)?.[1])
        yeses[to] = (yeses[to] ?? 0) + 1
      }
    }
    gate.close()
    await new Promise((resolve) => setImmediate(resolve))

    for (const to of [0, 1, 2])
      expect(passed[to], JSON.stringify(happening)).toBeLessThanOrEqual(yeses[to] ?? 0)
    for (const { ended } of calls) expect(ended, JSON.stringify(happening)).toHaveLength(1)
  }
})
