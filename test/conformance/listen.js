import { parseArgs } from 'node:util'

/** Listens on loopback, prints where, and ends with SIGTERM or, on request, with its parent. */
export function listenAndTell(server, { onEnd = async () => {} } = {}) {
  const { values } = parseArgs({
    args: process.argv.slice(2, indexOrEnd('--')),
    options: {
      port: { type: 'string', default: '0' },
      'until-stdin-ends': { type: 'boolean', default: false },
    },
  })
  server.listen(Number(values.port), '127.0.0.1', () => {
    process.stdout.write(`ready http://127.0.0.1:${server.address().port}/mcp\n`)
  })
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    server.close()
    server.closeAllConnections()
    await onEnd()
    process.exit(0)
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  if (values['until-stdin-ends']) process.stdin.once('end', end).once('close', end).resume()
}

function indexOrEnd(mark) {
  const at = process.argv.indexOf(mark)
  return at < 0 ? undefined : at
}
