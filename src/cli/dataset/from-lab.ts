import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sha256Hex } from '../../core/canonical.ts'
import { fail } from '../../core/error.ts'
import type { JsonObject, JsonValue } from '../../core/value.ts'
import { exportTrials, type Exported, type Shape, trialHash } from '../../datasets/lab/export.ts'
import { LICENCE } from '../../datasets/lab/licence.ts'
import {
  MANIFEST_FILE,
  manifestOf,
  readManifest,
  type Source,
  writeManifest,
} from '../../datasets/lab/manifest.ts'
import { asTrial, type LabTrial } from '../../datasets/lab/trial.ts'
import { luresIn } from '../../lab/reads.ts'
import type { Context } from '../command.ts'
import { type CampaignFolder, openFolder } from '../lab/campaign-folder.ts'
import { version } from '../root.ts'
import { writeText } from '../text-file.ts'

export interface FromLabOptions {
  /** Campaign folders, with commas. */
  readonly from: string
  readonly as: Shape
  readonly out: string
  readonly seed: number
  readonly testPercent: number
}

/** Makes labelled rows of campaigns. The exit code. */
export function exportFromLab(options: FromLabOptions, context: Context): number {
  const { out, as, seed, testPercent } = options
  const paths = [...new Set(options.from.split(',').map((path) => path.trim()))].filter((path) => path !== '')
  checkFolder(out, as, context)
  const campaigns = paths.map((path) => ({ path, folder: openFolder(path, context), hashes: [] as string[] }))
  try {
    const splitting = { seed, share: testPercent / 100 }
    const exported = exportTrials(trialsOf(campaigns), as, splitting, standsIn)
    if (Object.values(exported.rows).every((counts) => Object.keys(counts).length === 0))
      fail('dataset/no-rows', { trials: String(exported.trials), why: reasonsOf(exported) })
    const sources = campaigns.map(({ folder, hashes }) => sourceOf(folder, hashes))
    const by = ['attack', 'environment', 'wording']
    const about = { fairlead: version(), as, licence: LICENCE, split: { seed, testPercent, by } }
    for (const [name, text] of Object.entries(exported.files)) writeText(join(out, name), text, context)
    writeText(join(out, MANIFEST_FILE), writeManifest(manifestOf(exported, about, sources)), context)
    context.stdout.write(summaryOf(exported, out))
    return 0
  } finally {
    for (const { folder } of campaigns) folder.close()
  }
}

/** Rows of another kind, or a campaign, are not written over. */
function checkFolder(out: string, as: Shape, { cwd }: Context): void {
  const path = resolve(cwd, out, MANIFEST_FILE)
  if (!existsSync(path)) return
  const before = readManifest(readFileSync(path, 'utf8'))
  if (before?.as !== as)
    fail('dataset/other-folder', { path: out, what: before ? `rows of ${before.as}` : 'no dataset' })
}

interface Opened {
  readonly path: string
  readonly folder: CampaignFolder
  readonly hashes: string[]
}

/** By key, so that neither the order of folders nor that of their lines counts; the same record twice is one. */
function* trialsOf(campaigns: readonly Opened[]): Generator<LabTrial> {
  const keys = [...new Set(campaigns.flatMap(({ folder }) => [...folder.records.keys()]))].sort()
  for (const key of keys) {
    const found = new Map<string, LabTrial>()
    for (const { path, folder, hashes } of campaigns) {
      const outcome = folder.records.read(key)
      if (!outcome) continue
      const hash = trialHash(outcome as unknown as JsonObject)
      hashes.push(hash)
      const trial = asTrial(outcome as unknown as JsonValue)
      if (typeof trial === 'string')
        fail('dataset/bad-row', { file: join(path, 'trials.jsonl'), line: key.slice(0, 16), what: trial })
      found.set(hash, trial)
    }
    for (const [, trial] of [...found].sort(([one], [other]) => (one < other ? -1 : 1))) yield trial
  }
}

/** The lab's own rule, so that a label means what a scripted agent would have read. */
function standsIn(text: string, essence: readonly string[]): boolean {
  return luresIn(text, [{ essence, order: { kind: 'stop' }, guise: 'plain' }]).length > 0
}

function sourceOf({ manifest: { suite, lab, planned, hashes } }: CampaignFolder, records: string[]): Source {
  return {
    suite,
    lab,
    planned,
    trials: records.length,
    hashes: { plan: hashes.plan, records: sha256Hex(records.join('\n')) },
  }
}

function reasonsOf({ leftOut }: Exported): string {
  const reasons = Object.entries(leftOut).map(([why, count]) => `${count} ${why}`)
  return reasons.length === 0 ? 'there are none' : reasons.join(', ')
}

function summaryOf(exported: Exported, out: string): string {
  const lines = Object.entries(exported.rows).map(([split, counts]) => {
    const labels = Object.entries(counts).filter(([name]) => !/^U\d\d$/.test(name))
    const classes = Object.keys(counts).length - labels.length
    const said = labels.map(([label, count]) => `${count} ${label}`).join(', ')
    return `${split}: ${said || 'nothing'}${classes > 0 ? `, ${classes} risk classes` : ''}`
  })
  return `${exported.trials} trials; left out: ${reasonsOf(exported)}\n${lines.join('\n')}\n${out}: ${MANIFEST_FILE}, ${Object.keys(exported.files).join(', ')}\n`
}
