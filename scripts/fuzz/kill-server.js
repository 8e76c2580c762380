// What the killed guard stood before: writes down every id it received, and keeps a process of its own.
// Both end by themselves after two minutes in any case.
import { spawn } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import { object, readLines, send, text, words } from '../../test/servers/serve.js'

const { PIDS_FILE, RECEIVED_FILE } = process.env
const child = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 120_000)'], { stdio: 'ignore' })
writeFileSync(PIDS_FILE, JSON.stringify({ server: process.pid, grandchild: child.pid }))
setTimeout(() => process.exit(0), 120_000)

// The end of its input alone must not end it: that would hide whether anybody else does.
readLines(
  (line) => {
    const { id, method, params } = JSON.parse(line)
    if (id === undefined) return
    appendFileSync(RECEIVED_FILE, `${id}\n`)
    send({ jsonrpc: '2.0', id, result: resultOf(method, params) })
  },
  () => undefined,
)
process.stdout.on('error', () => undefined)

function resultOf(method, params) {
  if (method === 'tools/call') return text(`${params.arguments.text} `.repeat(20))
  if (method === 'tools/list') {
    const inputSchema = object({ text: words('What to say.') })
    return { tools: [{ name: 'say', description: 'Says a text twenty times.', inputSchema }] }
  }
  const serverInfo = { name: 'kill', version: '1.0.0' }
  return { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo }
}
