import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { INSTALLED } from './paths.js'

/** Each in a folder of its own, so that none gets the dependencies of another. */
export function install(programs) {
  let code = 0
  for (const program of programs) {
    const folder = join(INSTALLED, program.name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', program.package]
    spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 })
    const isThere = installed(program)
    process.stdout.write(`${program.package} ${isThere ? 'is installed' : 'could not be installed'}\n`)
    if (!isThere) code = 1
  }
  return code
}

export function installed(program) {
  return existsSync(commandOf(program))
}

export function commandOf({ name, command }) {
  return join(INSTALLED, name, 'node_modules', command(`${process.platform}-${process.arch}`))
}
