import { createInterface } from 'node:readline'

/** Plays a client that lists, calls three times, waits for what changes behind its back, and goes on. */
export async function playSession({ stdin, stdout }) {
  const waiting = new Map()
  createInterface({ input: stdout }).on('line', (line) => {
    const message = JSON.parse(line)
    waiting.get(message.id)?.(message)
  })
  const send = (message) => stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  let asked = 0
  const ask = (method, params = {}) =>
    new Promise((resolve) => {
      asked += 1
      waiting.set(asked, resolve)
      send({ id: asked, method, params })
    })
  const clientInfo = { name: 'picture', version: '1.0.0' }

  await ask('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo })
  send({ method: 'notifications/initialized' })
  await ask('tools/list')
  await ask('prompts/list')
  await ask('prompts/get', { name: 'summarise', arguments: { text: 'A log book.' } })
  for (const b of [1, 2, 3]) await ask('tools/call', { name: 'add', arguments: { a: 1, b } })
  // The guard lists again after use; its own questions come before the client's next ones.
  await new Promise((resolve) => setTimeout(resolve, 300))
  await ask('tools/call', { name: 'add', arguments: { a: 1, b: 4, sidenote: 'x' } })
  await ask('tools/list')
  await ask('prompts/list')
  await ask('prompts/get', { name: 'summarise', arguments: { text: 'A log book.' } })
  stdin.end()
}
