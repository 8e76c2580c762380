// A guard reduced to its evidence: writer.js FOLDER NAME COUNT PAUSE. Rests PAUSE ms between entries, and says each
// number on stdout once append returned it.
import { writeSync } from 'node:fs'
import { openEvidence } from '../../dist/store/evidence.js'
import { openState } from '../../dist/store/sqlite/open.js'

const [folder, server, count, pause] = process.argv.slice(2)
const rest = new Int32Array(new SharedArrayBuffer(4))
const state = openState(folder)
const evidence = openEvidence(state)
evidence.append({ kind: 'start', server })
for (let i = 0; i < Number(count); i++) {
  const seq = evidence.append({ kind: 'message', server, name: 'x'.repeat((i * 37) % 2000) })
  writeSync(1, `${seq}\n`)
  if (pause !== '0') Atomics.wait(rest, 0, 0, Number(pause))
}
evidence.append({ kind: 'end', server })
evidence.close()
state.close()
