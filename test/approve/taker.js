// A process that takes: taker.js FOLDER. Once told to go, tries each action of the agreed list and says which it got.
import { writeSync } from 'node:fs'
import { openApprovals } from '../../dist/store/approvals.js'
import { openState } from '../../dist/store/sqlite/open.js'

const [folder] = process.argv.slice(2)
const state = openState(folder)
const { take } = openApprovals(state)
writeSync(1, 'ready\n')
process.stdin.once('data', (count) => {
  for (let i = 0; i < Number(count); i++) {
    const action = { server: 's', method: 'tools/call', name: 'send', arguments: { i }, definition: 'd' }
    if (take(action)) writeSync(1, `${i}\n`)
  }
  state.close()
  process.exit(0)
})
