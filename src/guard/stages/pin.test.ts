import { expect, it } from 'vitest'
import { scratchFolder } from '../../../test/scratch-folder.ts'
import type { EvidenceEntry } from '../../store/evidence.ts'
import { openPins } from '../../store/pins.ts'
import { openState } from '../../store/sqlite/open.ts'
import { createGate } from '../create-gate.ts'

it('says that a definition was not checked where there are more than are kept', () => {
  const state = openState(scratchFolder())
  const entries: EvidenceEntry[] = []
  const evidence = { append: (entry: EvidenceEntry) => entries.push(entry) }
  const gate = createGate({ server: 's', mode: 'audit', isLineFramed: true, evidence, pins: openPins(state) })
  const talk = gate.converse()
  const tools = Array.from({ length: 5001 }, (_, index) => ({ name: `t${index}` }))
  gate.judge(Buffer.from('{"jsonrpc":"2.0","id":1,"method":"tools/list"}'), 'client', talk)
  gate.judge(Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 1, result: { tools } })), 'server', talk)
  gate.close()
  state.close()
  expect(entries.at(-1)?.['notChecked']).toContainEqual({
    what: 'pin',
    reason: 'the server has more definitions than are pinned',
  })
})
