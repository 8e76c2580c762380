import { spawnSync } from 'node:child_process'
import { GUARD } from './paths.js'

/** How many entries the guard wrote of one run, once they verify: without them nothing shows that it stood in between. */
export function countEvidence(folder) {
  const args = [GUARD, 'log', 'verify', '--json', '--state', `${folder}/state`]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 30_000 })
  if (status !== 0) throw new Error(`The evidence in ${folder}/state does not verify: ${stderr.slice(-500)}`)
  return JSON.parse(stdout).entries
}
