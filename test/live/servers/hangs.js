// Stops answering at the stage it is told, and does not go when asked to.
import { readLines, send } from '../../servers/serve.js'

const [stage] = process.argv.slice(2)
process.on('SIGTERM', () => {})
setInterval(() => {}, 1000)
if (stage === 'start') for (;;);

readLines(
  (line) => {
    const { id, method } = JSON.parse(line)
    if (id === undefined || stage === method || stage === 'initialize') return
    const initialize = {
      protocolVersion: '2025-11-25',
      capabilities: { tools: {}, prompts: {} },
      serverInfo: { name: 'hangs', version: '1' },
    }
    const results = { initialize, 'tools/list': { tools: [] }, 'prompts/list': { prompts: [] } }
    send({ jsonrpc: '2.0', id, result: results[method] ?? {} })
  },
  () => {},
)
