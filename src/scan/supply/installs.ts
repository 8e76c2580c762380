import { runsOf } from '../../core/launch/read-command.ts'
import { shellWords } from '../../core/launch/shell-words.ts'
import type { InstallStep } from '../../core/package.ts'
import { field, stringField } from '../../core/value.ts'
import type { SourceTree } from '../../source/tree.ts'
import { textOf } from './top-text.ts'

/** What npm runs by itself in whoever installs a package from the registry. */
const EVENTS = ['preinstall', 'install', 'postinstall'] as const
const LONGEST = 100_000

export function installsOf(tree: SourceTree, manifest: unknown): readonly InstallStep[] {
  const scripts = field(manifest, 'scripts')
  const steps = EVENTS.flatMap((event): InstallStep[] => {
    const command = stringField(scripts, event)
    if (command === undefined || command.trim() === '') return []
    const file = fileOf(tree, command)
    return [{ event, command, file, code: codeOf(tree, file), pointer: `/manifest/scripts/${event}` }]
  })
  const has = (path: string): boolean => tree.files.some((file) => file.path === path)
  // npm builds such a package unasked, where no script of it says otherwise.
  const isBuilt =
    has('package.json') && has('binding.gyp') && !steps.some(({ event }) => event !== 'postinstall')
  const gyp: readonly InstallStep[] = isBuilt
    ? [
        {
          event: 'binding.gyp',
          command: 'node-gyp rebuild',
          file: 'binding.gyp',
          code: codeOf(tree, 'binding.gyp'),
          pointer: '/manifest',
        },
      ]
    : []
  const setup: readonly InstallStep[] = has('setup.py')
    ? [
        {
          event: 'setup.py',
          command: 'python setup.py',
          file: 'setup.py',
          code: codeOf(tree, 'setup.py'),
          pointer: '/manifest',
        },
      ]
    : []
  return [...steps, ...gyp, ...setup]
}

/** `node scripts/install.js || true`: what is behind the first part does not matter much. */
function fileOf(tree: SourceTree, line: string): string | undefined {
  const first = line.split(/\|\||&&|;/, 1)[0]?.trim() ?? ''
  const [command = '', ...args] = shellWords(first) ?? []
  const { what } = runsOf({ command, args, env: {} })
  if (what.kind !== 'file') return undefined
  const plain = what.path.replace(/^\.\//, '')
  const candidates = [plain, `${plain}.js`, `${plain}.cjs`, `${plain}.mjs`, `${plain}/index.js`]
  return candidates.find((path) => tree.files.some((file) => file.path === path))
}

function codeOf(tree: SourceTree, path: string | undefined): string | undefined {
  return path === undefined ? undefined : textOf(tree, path)?.slice(0, LONGEST)
}
