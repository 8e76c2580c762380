import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { type Ran, runHere } from '../cli/fairlead.ts'

export const ATTACKS = [
  'as-the-house-wants',
  'misuse-server-tool',
  'sleeper-word',
  'hidden-comment',
  'loud-directive',
  'planted-todo',
  'poisoned-enum',
  'poisoned-instructions',
  'return-injection',
  'shadow-order',
]

let place: string

/** A path in the folder of the test file that runs, in which `campaign` is a small campaign with these attacks. */
export const at = (...names: readonly string[]): string => join(place, ...names)
export const run = (...args: readonly string[]): Promise<Ran> => runHere(args)
export const textOf = (...names: readonly string[]): string => readFileSync(at(...names), 'utf8')
export const rowsOf = (...names: readonly string[]) =>
  textOf(...names)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
export const exported = (as: string, from: string, out: string): Promise<Ran> =>
  run('dataset', 'export', '--from-lab', from, '--as', as, '--out', out)

/** Runs the campaign, and makes rows of these shapes in folders of their names. */
export function beginWithCampaign(shapes: readonly string[]): void {
  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'fairlead-rows-'))
    const axes = ['--environments', 'weather,todo', '--tasks', '1', '--agents', 'planner,obedient']
    const rest = ['--attacks', ATTACKS.join(','), '--seeds', '1', '--out', at('campaign')]
    expect((await run('lab', 'run', ...axes, ...rest)).code).toBe(0)
    for (const as of shapes) expect(await exported(as, at('campaign'), at(as))).toMatchObject({ code: 0 })
  }, 60_000)
  afterAll(() => rmSync(place, { recursive: true, force: true }))
}
