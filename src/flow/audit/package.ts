export interface Launched {
  readonly name: string
  readonly version: string | undefined
}

/** The package that a launcher fetches and runs; undefined where the command is a program of this machine. */
export function launchedPackage(command: string): Launched | undefined {
  const words = command.slice(0, 1000).split(/\s+/).filter(Boolean)
  const at = words.findIndex((word) => LAUNCHERS.has(word.split(/[\\/]/).at(-1)!.toLowerCase()))
  if (at < 0) return undefined
  const rest = words.slice(at + 1)
  const from = rest.findIndex((word) => word === '--from' || word === '--package' || word === '-p')
  const name = from >= 0 ? rest[from + 1] : rest.find((word) => !word.startsWith('-') && !VERBS.has(word))
  if (name === undefined || /^(?:https?|git\+)/.test(name)) return undefined
  const parts = /^(@?[^@=]{1,214})(?:@|==)?([^@=]{0,60})$/.exec(name)
  return parts
    ? { name: parts[1]!.toLowerCase(), version: parts[2] === '' ? undefined : parts[2] }
    : undefined
}

const LAUNCHERS = new Set(['npx', 'bunx', 'uvx', 'pipx', 'pnpx', 'npm', 'pnpm', 'yarn', 'uv'])
const VERBS = new Set(['run', 'exec', 'x', 'dlx', 'tool'])
