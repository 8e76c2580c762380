import { z } from 'zod'
import { sha256Hex } from '../../core/canonical.ts'
import type { Exported } from './export.ts'
import { SPLITS } from './split.ts'

export const FORMAT = 'fairlead-dataset/1'
export const MANIFEST_FILE = 'manifest.json'

/** What a folder of rows is, where it comes from, and what its files must be. */
export type DatasetManifest = z.infer<typeof MANIFEST>

export interface Source {
  readonly suite?: string | undefined
  readonly lab: number
  readonly planned: number
  readonly trials: number
  /** Over the plans, and over the records without their times. */
  readonly hashes: { readonly plan: string; readonly records: string }
}

export function manifestOf(
  { files, trials, rows, seeds, leftOut }: Exported,
  about: Pick<DatasetManifest, 'fairlead' | 'as' | 'licence' | 'split'>,
  sources: readonly Source[],
): DatasetManifest {
  return {
    format: FORMAT,
    ...about,
    trials,
    seeds: [...seeds],
    rows,
    leftOut,
    sources: sources
      .map(({ suite, ...rest }) => ({ ...(suite !== undefined && { suite }), ...rest }))
      .sort((one, other) => (one.hashes.records < other.hashes.records ? -1 : 1)),
    files: Object.entries(files).map(([name, text]) => ({ name, ...sealOf(text) })),
  }
}

export function writeManifest(manifest: DatasetManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** Undefined for anything that is not ours. */
export function readManifest(text: string): DatasetManifest | undefined {
  try {
    return MANIFEST.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** What is not as the manifest says, in words; `read` gives a file of the folder, or undefined where there is none. */
export function* faultsOf(
  manifest: DatasetManifest,
  read: (name: string) => string | undefined,
): Generator<string> {
  let about = ''
  const lines = new Map<string, number>()
  for (const { name, ...seal } of manifest.files) {
    const text = read(name)
    if (text === undefined) {
      yield `${name} is not there`
      continue
    }
    const now = sealOf(text)
    if (now.sha256 !== seal.sha256)
      yield `${name} was changed: it has ${now.lines} lines and ${now.bytes} bytes, and should have ${seal.lines} and ${seal.bytes}`
    lines.set(name, now.lines)
    if (name === ABOUT) about = text
  }
  yield* countFaults(manifest, about)
}

export const ABOUT = 'about.jsonl'

/** Every row has its source, and labels are as many as were counted. */
function* countFaults({ rows, files }: DatasetManifest, about: string): Generator<string> {
  const counted = new Map<string, number>()
  for (const line of about.split('\n')) {
    const file = /^\{"file":"([^"]{1,80})"/.exec(line)?.[1]
    if (file !== undefined) counted.set(file, (counted.get(file) ?? 0) + 1)
  }
  for (const { name, lines } of files)
    if (name !== ABOUT && (counted.get(name) ?? 0) !== lines)
      yield `${ABOUT} says where ${counted.get(name) ?? 0} rows of ${name} are from, and there are ${lines}`
  for (const split of SPLITS) {
    const file = files.find(({ name }) => name.startsWith(`${split}.`))
    const labels = Object.entries(rows[split]).filter(([name]) => !/^U\d\d$/.test(name))
    const sum = labels.reduce((all, [, count]) => all + count, 0)
    if (file && sum !== file.lines)
      yield `the labels of ${split} are ${sum} in all, and its rows ${file.lines}`
  }
}

function sealOf(text: string): { readonly lines: number; readonly bytes: number; readonly sha256: string } {
  return {
    lines: text === '' ? 0 : text.split('\n').length - 1,
    bytes: Buffer.byteLength(text),
    sha256: sha256Hex(text),
  }
}

const COUNTS = z.record(z.string(), z.number())
/** A name in the folder itself: a manifest from elsewhere cannot have other files read. */
const FILE_NAME = z.string().regex(/^[a-z][a-z.]{0,60}\.jsonl$/)

const MANIFEST = z.object({
  format: z.literal(FORMAT),
  fairlead: z.string(),
  as: z.string(),
  licence: z.string(),
  split: z.object({ seed: z.number(), testPercent: z.number(), by: z.array(z.string()) }),
  trials: z.number(),
  seeds: z.array(z.number()),
  rows: z.object({ train: COUNTS, test: COUNTS, mixed: COUNTS }),
  leftOut: COUNTS,
  sources: z.array(
    z.object({
      suite: z.string().optional(),
      lab: z.number(),
      planned: z.number(),
      trials: z.number(),
      hashes: z.object({ plan: z.string(), records: z.string() }),
    }),
  ),
  files: z.array(z.object({ name: FILE_NAME, lines: z.number(), bytes: z.number(), sha256: z.string() })),
})
