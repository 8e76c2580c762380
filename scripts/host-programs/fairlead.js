import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAIRLEAD } from './paths.js'

/** Puts the guard into the program's own settings file. Gives the file as it was. */
export function protect({ host }, { home, env, files }) {
  const file = join(home, files[0])
  const before = readFileSync(file)
  const state = join(home, 'state')
  run(env, ['protect', host, '--mode', 'enforce', '--state', state, '--yes'])
  if (!readFileSync(file, 'utf8').includes('"guard"'))
    throw new Error(`${host}: the guard is not in its settings`)
  return before
}

/** Whether the file is, byte for byte, what it was. A program that wrote into it meanwhile keeps what it wrote. */
export function unprotect({ host }, { home, env, files }, before) {
  run(env, ['unprotect', host, '--yes'], [0, 1])
  const after = readFileSync(join(home, files[0]))
  return after.equals(before) || !after.includes('"guard"')
}

/** Calls that the guard let pass to servers, by its record. */
export function recordedCalls(setUp) {
  return recorded(setUp, []).filter(
    ({ from, method, decision }) => from === 'client' && method === 'tools/call' && decision === 'allow',
  ).length
}

/** What it stopped, whole or in part. */
export function recordedRefusals(setUp) {
  return recorded(setUp, ['--refused']).length
}

function recorded({ home, env }, flags) {
  const args = ['log', 'show', '--state', join(home, 'state'), '--json', '--limit', '1000', ...flags]
  // 3 is that there is nothing to show.
  const lines = run(env, args, [0, 3]).split('\n')
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line))
}

/** 1 is also that some other file, such as a program's database, could not be looked into. */
function run(env, args, good = [0]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [FAIRLEAD, ...args], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (!good.includes(status))
    throw new Error(`fairlead ${args[0]} ended with ${status}: ${stderr.slice(0, 500)}`)
  return stdout
}
