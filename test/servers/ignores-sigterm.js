// Does not end when asked to: neither by SIGTERM, SIGINT or SIGHUP nor at the end of its input.
// It writes its process id to PIDS_FILE and ends by itself after two minutes in any case.
import { writeFileSync } from 'node:fs'
import { object, readLines, send, text } from './serve.js'

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => undefined)
process.stdout.on('error', () => undefined)
setTimeout(() => process.exit(0), 120_000)
writeFileSync(process.env.PIDS_FILE, JSON.stringify({ server: process.pid }))

readLines(
  (line) => {
    const { id, method, params } = JSON.parse(line)
    if (id === undefined) return
    const result =
      method === 'initialize'
        ? {
            protocolVersion: params.protocolVersion,
            capabilities: { tools: {} },
            serverInfo: { name: 'deaf', version: '1.0.0' },
          }
        : method === 'tools/list'
          ? { tools: [{ name: 'stay', description: 'Stays.', inputSchema: object({}) }] }
          : text('still here')
    send({ jsonrpc: '2.0', id, result })
  },
  () => undefined,
)
