import type { Law } from './law.ts'
import type { Module } from './modules.ts'

const RINGS = [
  'core',
  'mcp flow net sandbox hosts source detectors model policy identity store report',
  'scan guard lab datasets bench census',
  'server cli index',
].map((ring) => ring.split(' '))

interface Crossing {
  readonly from: string
  readonly to: string
  readonly why: string
}

/**
 * Imports between two folders of one ring that are right nevertheless, such as DESIGN §3 foresees for `detectors → source`.
 * Each is in use, or the last law says so.
 */
const CROSSINGS: readonly Crossing[] = [
  {
    from: 'detectors',
    to: 'mcp',
    why: 'which string of a definition plays which role is the protocol’s to say',
  },
  { from: 'sandbox', to: 'mcp', why: 'a server in the sandbox is a server process like any other' },
  { from: 'bench', to: 'guard', why: 'what is measured is what the guard would find' },
  {
    from: 'census',
    to: 'scan',
    why: 'names are likened, places in files are told and definitions are judged as the scanner does',
  },
  { from: 'bench', to: 'datasets', why: 'a bench reads the rows and the grammar that datasets define' },
]

const inwards: Law = {
  sentence:
    'Imports point inwards: core, then parts, then products, then faces. A part imports no other part, a product no ' +
    'other product, a face no other face.',
  broken: (modules) =>
    modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => to.startsWith('src/') && !mayImport(path, to))
        .map(({ to, line }) => `${path}:${line} imports ${to}`),
    ),
}

const housed: Law = {
  sentence: 'Every file in src/ is in a folder of one ring, or is index.ts.',
  broken: (modules) => modules.filter(({ path }) => ringOf(path) < 0).map(({ path }) => path),
}

const needed: Law = {
  sentence: 'A crossing that nothing uses any more is taken out of the table.',
  broken: (modules) => {
    const used = new Set(modules.flatMap(crossed))
    return CROSSINGS.map(({ from, to }) => `${from} → ${to}`).filter((crossing) => !used.has(crossing))
  },
}

export const RING_LAWS: readonly Law[] = [inwards, housed]

/** Laws of the tables here, which only the whole source can break. */
export const TABLE_LAWS: readonly Law[] = [needed]

function mayImport(from: string, to: string): boolean {
  const [here, there] = [ringOf(from), ringOf(to)]
  if (there !== here) return there >= 0 && there < here
  const [folder, other] = [folderOf(from), folderOf(to)]
  return folder === other || CROSSINGS.some((crossing) => crossing.from === folder && crossing.to === other)
}

function crossed({ path, imports }: Module): string[] {
  return imports.map(({ to }) => `${folderOf(path)} → ${folderOf(to)}`)
}

function ringOf(path: string): number {
  return RINGS.findIndex((ring) => ring.includes(folderOf(path)))
}

/** `mcp` for `src/mcp/frame.ts`; `index` for `src/index.ts`. */
function folderOf(path: string): string {
  return /^src\/(\w+)/.exec(path)?.[1] ?? ''
}
