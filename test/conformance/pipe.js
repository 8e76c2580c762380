// A byte pass-through in the guard's place, to show that the harness adds nothing of its own:
// node test/conformance/pipe.js [--port N] [--until-stdin-ends] --to PORT   or   … pipe.js -- COMMAND ARGS…
import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { parseArgs } from 'node:util'

const mark = process.argv.indexOf('--')
if (mark > 0) pipeStdio(process.argv[mark + 1], process.argv.slice(mark + 2))
else pipeSockets()

function pipeStdio(command, args) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  process.stdin.pipe(child.stdin)
  child.stdout.pipe(process.stdout)
  child.stdin.on('error', () => {})
  child.once('exit', (code) => process.exit(code ?? 1))
  process.once('SIGTERM', () => child.kill())
}

function pipeSockets() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      to: { type: 'string' },
      'until-stdin-ends': { type: 'boolean', default: false },
    },
  })
  const server = createServer((near) => {
    const far = connect(Number(values.to), '127.0.0.1')
    near.pipe(far).pipe(near)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  })
  server.listen(Number(values.port), '127.0.0.1', () => {
    process.stdout.write(`ready http://127.0.0.1:${server.address().port}/mcp\n`)
  })
  if (values['until-stdin-ends']) process.stdin.once('close', () => process.exit(0)).resume()
}
