import { fail } from '../../core/error.ts'
import { cell } from '../../core/plain.ts'
import { catalogueOf } from '../../lab/campaign/catalogue-of.ts'
import { SUITES } from '../../lab/suites/index.ts'
import type { Context } from '../command.ts'
import { didYouMean } from '../nearest.ts'
import { writeAll } from '../output.ts'
import { columnsOf, hang } from '../wrap.ts'
import { openLab } from './open-lab.ts'

type Row = readonly [name: string, what: string, note: string]

/** The exit code. */
export async function listLab(kind: string | undefined, json: boolean, context: Context): Promise<number> {
  const open = openLab({}, context)
  const catalogue = { ...catalogueOf(open.lab), suites: SUITES }
  open.close()
  const rows: Readonly<Record<string, readonly Row[]>> = {
    environments: catalogue.environments.map(({ name, title, tasks }) => [
      name,
      title,
      `${tasks.length} tasks`,
    ]),
    attacks: catalogue.attacks.map(({ name, title, vector, positions }) => [
      name,
      title,
      `${vector} ${positions.join(' ')}`,
    ]),
    goals: catalogue.goals.map(({ name, title, effect, harm }) => [name, title, `${effect} harm ${harm}`]),
    transforms: catalogue.transforms.map(({ name, title }) => [name, title, '']),
    agents: catalogue.agents.map(({ name, title, kind: of }) => [name, title, of]),
    defences: catalogue.defences.map(({ name, title, scope }) => [name, title, scope.join(' ')]),
    suites: catalogue.suites.map(({ name, title, version }) => [name, title, `version ${version}`]),
  }
  const kinds = Object.keys(rows)
  if (kind !== undefined && !kinds.includes(kind))
    fail('usage/bad-value', {
      what: 'The kind',
      value: kind,
      expected: `${didYouMean(kind, kinds)}One of ${kinds.join(', ')}`,
    })
  if (json) {
    const all: Readonly<Record<string, unknown>> = catalogue
    const shown = kind === undefined ? all : all[kind]
    await writeAll(context.stdout, [`${JSON.stringify(shown, null, 2)}\n`])
    return 0
  }
  const shown = kind === undefined ? kinds : [kind]
  const columns = columnsOf(context)
  await writeAll(
    context.stdout,
    shown.flatMap((each) => [
      `${each} (${rows[each]!.length})\n`,
      ...rows[each]!.map((row) => line(row, columns)),
      '\n',
    ]),
  )
  return 0
}

/** Beside its name where there is room, else below it. */
function line([name, title, note]: Row, columns: number): string {
  const texts = [title, ...(note === '' ? [] : [note])]
  if (columns < BESIDE)
    return `  ${name}\n${texts.map((text) => `${hang('    ', text, columns)}\n`).join('')}`
  const [first = '', ...rest] = texts
  const margin = `  ${' '.repeat(WIDTH)} `
  return [hang(`  ${cell(name, WIDTH)} `, first, columns), ...rest.map((text) => hang(margin, text, columns))]
    .map((text) => `${text}\n`)
    .join('')
}

const WIDTH = 33
const BESIDE = 70
