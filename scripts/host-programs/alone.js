import { spawnSync } from 'node:child_process'
import { SCRIPT } from './paths.js'

const MARK = 'FAIRLEAD_PROGRAMS_ALONE'

/**
 * Starts this script again where there is no network but loopback, and where everything ends with it. Undefined where that
 * has happened already, or cannot be.
 */
export async function alone(args) {
  if (process.env[MARK]) return undefined
  const box = [
    '--dev-bind',
    '/',
    '/',
    '--unshare-net',
    '--unshare-pid',
    '--proc',
    '/proc',
    '--die-with-parent',
  ]
  const canBe = spawnSync('bwrap', [...box, process.execPath, '--version'], { stdio: 'ignore' }).status === 0
  process.stdout.write(
    canBe ? 'No network but loopback.\n' : 'Without a box: programs could reach the network.\n',
  )
  if (!canBe) return undefined
  const { status } = spawnSync('bwrap', [...box, process.execPath, SCRIPT, ...args], {
    stdio: 'inherit',
    env: { ...process.env, [MARK]: '1' },
  })
  return status ?? 1
}
