import { existsSync } from 'node:fs'

const built = new URL('../../dist/', import.meta.url)
if (!existsSync(new URL('lab/programs/index.js', built))) {
  process.stderr.write('Build it first: npm run build\n')
  process.exit(2)
}
const from = (path) => import(new URL(path, built).href)

export const { PROGRAMS } = await from('lab/programs/index.js')
export const { planChat } = await from('lab/agents/llm/plan-chat.js')
export const { createLabServer } = await from('lab/serve/lab-server.js')
export const { serveOverLines } = await from('lab/serve/over-lines.js')
export const { listenOnSocket } = await from('net/loopback/socket.js')
export const { serveChat } = await from('net/model-server/serve-chat.js')
export const { randomFrom } = await from('core/random.js')
export const { default: weather } = await from('lab/environments/weather.js')
