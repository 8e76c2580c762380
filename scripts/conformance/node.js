import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NODE_24, ROOT } from './paths.js'

/**
 * A Node that can run the suite (22 or newer). The binary comes as a plain package without install scripts, into an
 * ignored folder: as a dependency it would shadow the real `node` in every npm script.
 */
export function findSuiteNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  const binary = join(NODE_24, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node')
  if (!existsSync(binary)) install(name)
  return binary
}

function install(name) {
  process.stderr.write(`The suite needs Node 22 or newer: fetching ${name}@24 into an ignored folder\n`)
  const args = [
    'install',
    '--prefix',
    NODE_24,
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `${name}@24`,
  ]
  const { status } = spawnSync('npm', args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 180_000,
  })
  if (status === 0) return
  process.stderr.write('Could not fetch it. Run this script with Node 22 or newer instead\n')
  process.exit(70)
}
