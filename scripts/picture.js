// Draws docs/terminal.svg from what the program really prints: a server that changes after three calls, behind the guard.
//   node scripts/picture.js        (after npm run build; once when the output changes, not in CI: it shows times)
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playSession } from './picture/session.js'
import { terminalSvg } from './picture/terminal-svg.js'

process.chdir(new URL('..', import.meta.url).pathname)
const state = mkdtempSync(join(tmpdir(), 'fairlead-picture-'))
const env = { ...process.env, FAIRLEAD_STATE: state, NO_COLOR: '1' }
const server = ['node', 'test/servers/flips-after-three-calls.js']

try {
  const guard = ['guard', '--mode', 'enforce', '--name', 'arithmetic', '--', ...server]
  const [command, ...told] = shown(guard, await guarded(guard))
  const lines = [
    command,
    '# after three honest calls the server changes a tool, the prompt list and a prompt; the host goes on',
    ...told,
    '',
    ...shown(['log', 'show', '--refused', '-n', '2']),
    '',
    ...shown(['log', 'verify']),
  ]
  writeFileSync('docs/terminal.svg', terminalSvg(lines, 'A server that changes after three calls, stopped'))
  console.log(lines.join('\n'))
} finally {
  rmSync(state, { recursive: true, force: true })
}

function shown(args, output = printed(args)) {
  return [`$ fairlead ${args.join(' ')}`, ...output.trimEnd().split('\n')]
}

function printed(args) {
  const { stdout, stderr } = spawnSync(process.execPath, ['bin/fairlead.js', ...args], {
    env,
    encoding: 'utf8',
  })
  return stdout + stderr
}

/** What the guard says on standard error while a client talks to the server behind it. */
async function guarded(args) {
  const child = spawn(process.execPath, ['bin/fairlead.js', ...args], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const told = []
  child.stderr.on('data', (chunk) => told.push(chunk))
  const ended = new Promise((resolve) => child.once('close', resolve))
  await playSession(child)
  await ended
  return Buffer.concat(told).toString()
}
