// A guard reduced to its memory: reader.js FOLDER TRAJECTORY. For each line on stdin, a JSON list of what one result of
// the bank said, it learns it, and answers `learnt`; for a line that begins with `?` it says what it knows of the rest.
import { createInterface } from 'node:readline'
import { createMemory } from '../../dist/flow/memory.js'
import { openFingerprints } from '../../dist/store/fingerprints.js'
import { openState } from '../../dist/store/sqlite/open.js'

const [folder, trajectory] = process.argv.slice(2)
const state = openState(folder)
const memory = createMemory({ log: openFingerprints(state, trajectory) })
const origin = {
  entry: 1,
  server: 'bank',
  tool: 'get_balance',
  integrity: 'server',
  confidentiality: 'private',
  at: 1,
}
for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('?')) {
    const found = memory.recall([{ pointer: '/a', text: JSON.parse(line.slice(1)) }])
    console.log(JSON.stringify(found.map(({ origin: { server }, via }) => ({ server, via }))))
    continue
  }
  memory.learn(JSON.parse(line).map((text) => ({ text, pointer: '/result', origin, orders: [] })))
  console.log('learnt')
}
state.close()
