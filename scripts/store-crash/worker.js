// A worker that is meant to be killed: works on the store it is given until its input ends.
import { openStore } from './open.js'
import { work } from './work.js'

const [, , kind, place, dist] = process.argv
let isOver = false
process.stdin.on('end', () => (isOver = true)).resume()
const store = await openStore(kind, place, dist)
process.stdout.write('ready\n')
await work(store, () => isOver)
await store.close()
