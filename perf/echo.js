// The server that is measured: as little as possible between request and answer. `node perf/echo.js SIZE COUNT` makes
// its COUNT results before it lists its tools, so that making them is never measured as answering.
import { callResult } from './texts.js'

const [size = 0, count = 0] = process.argv.slice(2).map(Number)
const results = []
let kept = ''

process.stdin.setEncoding('utf8')
process.stdin.on('data', (chunk) => {
  const lines = (kept + chunk).split('\n')
  kept = lines.pop()
  for (const line of lines) answer(JSON.parse(line))
})
process.stdin.on('end', () => process.exit(0))

function answer({ id, method, params }) {
  if (id !== undefined)
    process.stdout.write(
      `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${resultOf(method, params)}}\n`,
    )
}

function resultOf(method, params) {
  if (method === 'tools/call') return results[params.arguments.record]
  if (method === 'tools/list') {
    // Once: the guard lists again after use.
    for (let record = results.length; record < count; record += 1) results.push(callResult(record, size))
    return JSON.stringify({ tools: [TOOL] })
  }
  const serverInfo = { name: 'perf-echo', version: '1.0.0' }
  return JSON.stringify({ protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo })
}

const TOOL = {
  name: 'fetch_record',
  description: 'Returns one record of the collection.',
  inputSchema: {
    type: 'object',
    properties: { record: { type: 'integer' }, topic: { type: 'string' } },
    required: ['record'],
  },
}
