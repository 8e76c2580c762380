import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commandOf } from './install.js'
import { PIPE } from './paths.js'

const WITHIN_MS = 120_000
const MOST_LETTERS = 4 * 1024 * 1024

/** Writes the program's settings into a new home folder: its servers, each started by a command, and the model. */
export function prepare(program, home, { ask, modelUrl, sockets }) {
  const servers = sockets.map(({ name, path }) => ({ name, command: process.execPath, args: [PIPE, path] }))
  const { files, args, env } = program.setUp({ ask, modelUrl, servers })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, name)), { recursive: true })
    writeFileSync(join(home, name), text)
  }
  const work = join(home, 'work')
  mkdirSync(work)
  const bare = { HOME: home, PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, NO_COLOR: '1', TERM: 'dumb' }
  return { home, work, files: Object.keys(files), args, env: { ...bare, ...env } }
}

/** Runs it to its end, or ends it, with all that it started. */
export async function start(program, { args, env, work }) {
  const command = commandOf(program)
  const line = program.isScript ? [process.execPath, command, ...args] : [command, ...args]
  const child = spawn(line[0], line.slice(1), {
    cwd: work,
    env,
    // A group of its own, which can be ended as a whole.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = gather(child.stdout)
  const errors = gather(child.stderr)
  const timer = setTimeout(() => endGroup(child.pid), WITHIN_MS)
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.code))
    child.once('exit', (status, signal) => resolve(status ?? signal))
  })
  clearTimeout(timer)
  endGroup(child.pid)
  return { told: toldOf(program, output()), ended: code === 0 ? 0 : `${code} ${errors().slice(-300)}` }
}

function gather(stream) {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('data', (piece) => {
    if (text.length < MOST_LETTERS) text += piece
  })
  return () => text
}

function toldOf(program, output) {
  try {
    return program.told(output)
  } catch {
    return output
  }
}

function endGroup(pid) {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended.
  }
}
