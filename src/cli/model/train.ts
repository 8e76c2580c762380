import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BenchFile, setName } from '../../bench/read-rows.ts'
import { fail } from '../../core/error.ts'
import { readJson } from '../../core/json.ts'
import { isObject, type JsonObject, stringField } from '../../core/value.ts'
import { taskOf } from '../../model/tasks.ts'
import { writeWeights } from '../../model/weights.ts'
import { readFiles } from '../bench/bench-run.ts'
import type { Context } from '../command.ts'
import { weightsFile } from '../weights.ts'

interface Flags {
  readonly task: string
  readonly data: string | undefined
  readonly seed: number
  readonly out: string
}

export async function trainModel(flags: Flags, more: readonly string[], context: Context): Promise<number> {
  const task = await taskOf(flags.task)
  const rows = readFiles(flags.data, more, context).flatMap(rowsOf)
  const licences: Record<string, string> = {}
  for (const { value } of rows) {
    const [set, licence] = [stringField(value, 'set')!, stringField(value, 'licence')]
    licences[set] ??= licence ?? OWN.get(set) ?? 'not stated'
  }
  const weights = task.train(
    rows.map(({ value, where }) => task.read(value, where)),
    {
      seed: String(flags.seed),
      licences,
      progress: (line) => context.stderr.write(`${line}\n`),
    },
  )
  const bytes = writeWeights(weights)
  const file = join(flags.out, weightsFile(flags.task))
  try {
    mkdirSync(resolve(context.cwd, flags.out), { recursive: true })
    writeFileSync(resolve(context.cwd, file), bytes)
  } catch (error) {
    fail('file/unwritable', { path: file }, error)
  }
  context.stdout.write(`${file}: ${bytes.length} bytes, from ${rows.length} rows\n`)
  return 0
}

/** Licences of what was made for this project. */
const OWN = new Map([
  ['fairlead-texts', 'Apache-2.0, made by this program'],
  ['fairlead-logs', 'Apache-2.0, made by this program'],
  ['fairlead-written', 'Apache-2.0, written for this project'],
])
const LIMITS = { depth: 32, values: 10_000 }

interface FoundRow {
  readonly value: JsonObject
  readonly where: string
}

/** Rows with a name for their set: where they give none, that of the file. */
function rowsOf({ file, text }: BenchFile): FoundRow[] {
  const rows: FoundRow[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const where = `${file}, line ${at + 1}`
    const read = readJson(line, LIMITS)
    if (!read.ok || !isObject(read.value))
      return fail('model/bad-row', { where, what: 'it is no JSON object' })
    // Rows without a label are for nobody to learn from.
    if (read.value['label'] !== null) rows.push({ value: { set: setName(file), ...read.value }, where })
  }
  return rows
}
