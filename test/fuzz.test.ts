import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('../scripts/fuzz.js', import.meta.url))
const fuzz = (...args: string[]) => execFileSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' })

test(
  'twenty thousand odd frames: what the gate judged is what other programs read',
  { timeout: 180_000 },
  () => {
    expect(fuzz('--runs', '20000', '--seed', '20261121')).toContain('No crash, no hang, no disagreement.')
  },
)

test(
  'the guard killed five times under load: the evidence verifies and no process is left',
  { timeout: 180_000 },
  () => {
    expect(fuzz('--kills', '5')).toContain('The evidence verified after every kill, and no process was left.')
  },
)
