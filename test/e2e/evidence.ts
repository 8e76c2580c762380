import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Json } from './raw-session.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/fairlead.js', import.meta.url))

/** What the guard recorded, by the program's own words. */
export function evidenceIn(state: string): Json[] {
  const { stdout, stderr, status } = run('export', '--state', state)
  if (status !== 0) throw new Error(`log export ended with ${status}: ${stderr}`)
  const lines = stdout.split('\n').filter((line) => line !== '')
  return lines
    .map((line) => (JSON.parse(line) as { entry?: Json }).entry)
    .filter((entry) => entry !== undefined)
}

/** 0 when the record holds. */
export function verify(state: string): number | null {
  return run('verify', '--state', state).status
}

function run(...args: string[]) {
  return spawnSync(process.execPath, [PROGRAM, 'log', ...args], { encoding: 'utf8', maxBuffer: 1e9 })
}
