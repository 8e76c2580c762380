import { fail } from '../../core/error.ts'
import type { Axis, Matrix } from '../../lab/campaign/matrix.ts'
import type { FlagValues, Flags } from '../command.ts'

const axis = (what: string, usual: string): { kind: 'string'; brief: string; placeholder: string } => ({
  kind: 'string',
  brief: `${what}, with commas, or all (none: ${usual})`,
  placeholder: 'NAMES',
})

/** What a matrix is made of, on the command line. */
export const AXIS_FLAGS = {
  environments: axis('Task worlds', 'all'),
  tasks: { kind: 'string', brief: 'Tasks, with commas, or how many of each world', placeholder: 'NAMES|N' },
  attacks: axis('Attacks', 'no attack'),
  goals: axis('What attackers want', 'the first of each attack'),
  positions: axis('Where the attack stands', 'all that it has'),
  transforms: axis('How its words are hidden', 'direct'),
  insertions: axis('Where in a text they are put', 'after'),
  beside: { kind: 'string', brief: 'Other servers in the fleet, with commas', placeholder: 'NAMES' },
  agents: axis('Who is attacked', 'all scripted ones'),
  defences: axis('What stands between', 'no defence'),
  resolutions: axis('How the host tells tools of one name apart', 'first-wins'),
  transports: axis('stdio, http', 'http; what is guarded over pipes is, anyway'),
  eras: axis('legacy, modern', 'legacy'),
  seeds: { kind: 'string', brief: 'Numbers with commas, or 1-5', placeholder: 'N,N', default: '1,2,3' },
  'no-benign': { kind: 'boolean', brief: 'Leave out the tasks that nobody attacks' },
  sample: { kind: 'number', brief: 'Draw so many trials, with every axis in them', placeholder: 'N' },
  'sample-seed': { kind: 'number', brief: 'Of the drawing', placeholder: 'N', default: 1 },
} as const satisfies Flags

export function matrixOf(flags: FlagValues<typeof AXIS_FLAGS>): Matrix {
  const given = {
    environments: namesIn(flags.environments, '--environments'),
    tasks: /^\d{1,6}$/.test(flags.tasks ?? '') ? Number(flags.tasks) : namesIn(flags.tasks, '--tasks'),
    attacks: namesIn(flags.attacks, '--attacks'),
    goals: namesIn(flags.goals, '--goals'),
    positions: namesIn(flags.positions, '--positions'),
    transforms: namesIn(flags.transforms, '--transforms'),
    insertions: namesIn(flags.insertions, '--insertions'),
    fleets: flags.beside === undefined ? undefined : [listIn(flags.beside)],
    agents: namesIn(flags.agents, '--agents'),
    defences: namesIn(flags.defences, '--defences'),
    resolutions: namesIn(flags.resolutions, '--resolutions'),
    transports: namesIn(flags.transports, '--transports'),
    eras: namesIn(flags.eras, '--eras'),
    seeds: seedsIn(flags.seeds),
    benign: flags['no-benign'] ? false : undefined,
    sample: flags.sample,
    sampleSeed: flags.sample === undefined ? undefined : flags['sample-seed'],
  }
  // Names are checked against what there is, with all other matrices.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

export function namesIn(text: string | undefined, flag: string): Axis | undefined {
  if (text === undefined) return undefined
  const names = listIn(text)
  // A list of nothing would quietly be a campaign without it.
  if (names.length === 0)
    fail('usage/bad-value', { what: flag, value: 'empty', expected: 'Names with commas, or all' })
  return names.includes('all') ? 'all' : names
}

const listIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

function seedsIn(text: string): readonly number[] {
  const seeds = text.split(',').flatMap((part) => {
    const [, first, last] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part.trim()) ?? []
    if (first === undefined) return [Number.NaN]
    const count = Number(last ?? first) - Number(first) + 1
    return count > MOST_SEEDS
      ? [Number.NaN]
      : Array.from({ length: Math.max(0, count) }, (_, at) => Number(first) + at)
  })
  if (seeds.length === 0 || seeds.some(Number.isNaN))
    fail('usage/bad-value', { what: '--seeds', value: text, expected: 'Numbers such as 1,2,3 or 1-5' })
  return seeds
}

const MOST_SEEDS = 10_000
