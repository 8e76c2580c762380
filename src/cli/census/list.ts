import { fail } from '../../core/error.ts'
import { CHECKS } from '../../census/checks/index.ts'
import { LOOKUPS } from '../../census/lookups/index.ts'
import { REGISTRIES } from '../../census/registries/index.ts'
import { inOrder } from '../../census/report/census-report.ts'
import { shownFiles } from '../../census/snapshot/shown-files.ts'
import { TABLES } from '../../census/tables/index.ts'
import type { Context } from '../command.ts'
import { didYouMean } from '../nearest.ts'
import { writeAll } from '../output.ts'
import { columnsOf, hang } from '../wrap.ts'

interface Row {
  readonly id: string
  readonly title: string
  readonly more: Readonly<Record<string, string>>
}

/** The exit code. */
export async function listCensus(
  kind: string | undefined,
  isJson: boolean,
  context: Context,
): Promise<number> {
  const rows = rowsOf()
  const kinds = Object.keys(rows)
  if (kind !== undefined && !kinds.includes(kind))
    fail('usage/bad-value', {
      what: 'The kind',
      value: kind,
      expected: `${didYouMean(kind, kinds)}One of ${kinds.join(', ')}`,
    })
  const shown = kind === undefined ? kinds : [kind]
  if (isJson) {
    const found = Object.fromEntries(
      shown.map((each) => [each, rows[each]!.map(({ id, title, more }) => ({ id, title, ...more }))]),
    )
    await writeAll(context.stdout, [`${JSON.stringify(found, null, 2)}\n`])
    return 0
  }
  const columns = columnsOf(context)
  await writeAll(
    context.stdout,
    shown.flatMap((each) => [
      `${each} (${rows[each]!.length})\n`,
      ...rows[each]!.map((row) => rowText(row, columns)),
      '\n',
    ]),
  )
  return 0
}

function rowsOf(): Readonly<Record<string, readonly Row[]>> {
  return {
    registries: REGISTRIES.map((registry) => {
      const { id, title, access, terms, live } = registry
      const files = shownFiles(registry)
      const more = {
        access:
          live?.key === undefined
            ? access
            : `${access}, ${live.key.isOptional === true ? 'more with a' : 'the'} key in ${live.key.variable}`,
        terms,
        ...(live === undefined ? {} : { origin: live.origin }),
        ...(files.length === 0 ? {} : { snapshots: files.join(', ') }),
      }
      return { id, title, more }
    }),
    lookups: LOOKUPS.map(({ id, title, origin, why }) => ({ id, title, more: { why, origin } })),
    checks: CHECKS.map(({ id, title, why, table }) => ({ id, title, more: { table, why } })),
    tables: inOrder(TABLES).map(({ id, title, question }) => ({ id, title, more: { question } })),
  }
}

function rowText({ id, title, more }: Row, columns: number): string {
  const lines = Object.entries(more).map(([name, text]) => hang(`    ${name}: `, text, columns))
  return `${[hang(`  ${id}  `, title, columns), ...lines].join('\n')}\n`
}
