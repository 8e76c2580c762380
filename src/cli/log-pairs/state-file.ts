import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import { readState, stateHeader, stateLine } from '../../datasets/logs/checkpoint.ts'
import type { RunSettings } from '../../datasets/logs/checkpoint.ts'
import type { LogRow } from '../../datasets/logs/generate.ts'
import type { Context } from '../command.ts'
import { openGrowing, writeText } from '../text-file.ts'

export interface StateFile {
  readonly done: Map<number, readonly LogRow[]>
  readonly add: (index: number, rows: readonly LogRow[]) => void
  /** Writes the rows in order, whatever the order they were made in, and removes the state. */
  readonly finish: () => void
}

/** What a run has made so far lies beside its output, until the output is whole. */
export function openState(
  out: string,
  settings: RunSettings,
  resume: boolean,
  context: Pick<Context, 'cwd'>,
): StateFile {
  const file = `${out}.part`
  if (!resume && existsSync(resolve(context.cwd, file))) fail('dataset/unfinished', { file })
  const growing = openGrowing(file, context)
  const done = readState(growing.before, settings, file)
  if (growing.before === '') growing.add(stateHeader(settings))
  return {
    done,
    add: (index, rows) => {
      done.set(index, rows)
      growing.add(stateLine(index, rows))
    },
    finish: () => {
      writeText(out, [...rowLines(done)].join(''), context)
      rmSync(resolve(context.cwd, file))
    },
  }
}

export function* rowLines(done: ReadonlyMap<number, readonly LogRow[]>): Generator<string> {
  for (const index of [...done.keys()].sort((one, other) => one - other))
    for (const row of done.get(index) ?? []) yield `${JSON.stringify(row)}\n`
}
