import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { OURS } from './bubblewrap.ts'

/** What puts a program's clock elsewhere: our own preload for Node, libfaketime for others where it is there. */
export function clockEnv(
  clock: number | undefined,
  program: string,
  env: Readonly<Record<string, string>>,
): { readonly env: Readonly<Record<string, string>>; readonly unseen: readonly string[] } {
  if (clock === undefined) return { env: {}, unseen: [] }
  if (isNode(program)) {
    const options = `${env['NODE_OPTIONS'] ?? ''} --import=${OURS}/dist/sandbox/preload/shift-clock.js`.trim()
    return { env: { NODE_OPTIONS: options, FAIRLEAD_CLOCK_AHEAD: String(clock - Date.now()) }, unseen: [] }
  }
  const library = fakeTime()
  if (library === undefined)
    return {
      env: {},
      unseen: ['the clock of programs other than Node ones cannot be moved here: install libfaketime'],
    }
  const seconds = Math.round((clock - Date.now()) / 1000)
  return { env: { LD_PRELOAD: library, FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}` }, unseen: [] }
}

function isNode(program: string): boolean {
  const file = realpathSync(program)
  return /^node(?:js)?$|\.[cm]?js$/.test(basename(file)) || file === realpathSync(process.execPath)
}

function fakeTime(): string | undefined {
  return ['/usr/lib', '/usr/lib64', '/usr/local/lib']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [
      folder,
      ...readdirSync(folder)
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((name) => join(folder, name)),
    ])
    .map((folder) => join(folder, 'faketime', 'libfaketime.so.1'))
    .find((path) => existsSync(path))
}
