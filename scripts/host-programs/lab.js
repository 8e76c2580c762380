import { existsSync } from 'node:fs'

const built = new URL('../../dist/', import.meta.url)
if (!existsSync(new URL('lab/programs/index.js', built))) {
  process.stderr.write('Build it first: npm run build\n')
  process.exit(2)
}
const from = (path) => import(new URL(path, built).href)

export const { PROGRAMS } = await from('lab/programs/index.js')
export const { openProgramTrial } = await from('lab/program-trial.js')
export const { serveOverLines } = await from('lab/serve/over-lines.js')
export const { listenOnSocket } = await from('net/loopback/socket.js')
export const { serveChat } = await from('net/model-server/serve-chat.js')

const { byName } = await from('lab/lab.js')
const { AGENTS } = await from('lab/agents/index.js')
const { ATTACKS } = await from('lab/attacks/index.js')
const { ENVIRONMENTS } = await from('lab/environments/index.js')
const { GOALS } = await from('lab/goals/index.js')
const { TRANSFORMS } = await from('lab/transforms/index.js')

export const LAB = {
  environments: byName(ENVIRONMENTS),
  attacks: byName(ATTACKS),
  goals: byName(GOALS),
  transforms: byName(TRANSFORMS),
  agents: byName(AGENTS),
  defences: new Map(),
}
