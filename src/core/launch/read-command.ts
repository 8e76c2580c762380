import type { Command } from '../server-entry.ts'
import { behindPackage } from './behind-package.ts'
import { BRIDGES } from './bridges.ts'
import { CONTAINERS } from './containers.ts'
import { INTERPRETERS } from './interpreters.ts'
import { NPM_RUNNERS } from './npm-runners.ts'
import { PYTHON_RUNNERS } from './python-runners.ts'
import { behindGuard } from './our-guard.ts'
import type { ReadCommand, Runs } from './runs.ts'
import { SHELLS } from './shells.ts'
import { shellWords } from './shell-words.ts'
import type { ReadStep } from './step.ts'
import { programOf, within, type Word } from './word.ts'
import { WRAPPERS } from './wrappers.ts'

/** More programs in programs than anyone needs; hostile entries nest for ever. */
const MOST_STEPS = 12
const MOST_WORDS = 5000

const PROGRAMS: ReadonlyMap<string, ReadStep> = new Map([
  ...WRAPPERS,
  ...SHELLS,
  ...NPM_RUNNERS,
  ...PYTHON_RUNNERS,
  ...INTERPRETERS,
  ...CONTAINERS,
  ...BRIDGES,
])

export const runsOf: ReadCommand = (command) => {
  const through: string[] = []
  let words = wordsOf(command)
  let folder: string | undefined
  for (let step = 0; step < MOST_STEPS; step++) {
    const program = words[0]
    if (program === undefined) return { ...NOTHING, through }
    const rest = words.slice(1)
    const taken = behindGuard(words) ?? PROGRAMS.get(programOf(program.word))?.(rest, program)
    if (taken === undefined) return fileRuns(program, rest, through, folder)
    if (taken.through !== undefined) through.push(taken.through)
    if ('next' in taken) {
      words = taken.next
      folder = taken.folder ?? folder
      continue
    }
    const { what, container = [] } = taken
    const further =
      what.kind === 'package' ? behindPackage(what.package, taken.rest, what.pointer) : undefined
    if (further === undefined) return { what: placed(what, folder), through, rest: taken.rest, container }
    through.push(further.through)
    if ('what' in further) return { what: further.what, through, rest: further.rest, container }
    words = further.next
  }
  return { ...NOTHING, through }
}

const NOTHING: Runs = { what: { kind: 'unknown' }, through: [], rest: [], container: [] }

/** Some hosts take a whole line where others want one program. */
function wordsOf({ command, args }: Command): readonly Word[] {
  const line = typeof command === 'string' ? command.trim() : ''
  const others = (Array.isArray(args) ? args : [])
    .slice(0, MOST_WORDS)
    .map((word: unknown, index) => ({ word: String(word), pointer: `/args/${index}` }))
  const split = /\s/.test(line) && !/[/\\]/.test(line.split(/\s/, 1)[0] ?? '') ? shellWords(line) : undefined
  if (line === '') return []
  return [...(split ?? [line]).map((word) => ({ word, pointer: '/command' })), ...others]
}

/** A program that nobody here knows is itself what runs. */
function fileRuns(
  program: Word,
  rest: readonly Word[],
  through: readonly string[],
  folder: string | undefined,
): Runs {
  const what = { kind: 'file', path: program.word, pointer: program.pointer } as const
  return { what: /[/\\]/.test(program.word) ? placed(what, folder) : what, through, rest, container: [] }
}

function placed(what: Runs['what'], folder: string | undefined): Runs['what'] {
  return what.kind === 'file' ? { ...what, path: within(folder, what.path) } : what
}
