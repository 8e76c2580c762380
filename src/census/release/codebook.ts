import type { Registry } from '../registry.ts'
import type { Column, RowSet } from './column.ts'

/** What every column of every file means: made from the columns themselves, so neither can forget the other. */
export function codebook(sets: readonly (readonly [set: RowSet<never>, rows: number])[]): string {
  const parts = sets.map(
    ([{ name, what, columns }, rows]) => `## ${name}

${what} ${rows} rows.

| column | type | meaning | unit | source |
|---|---|---|---|---|
${columns.map(line).join('')}`,
  )
  return `# Codebook

Each file comes as Parquet, CSV and JSON lines with the same columns and rows, as far as a format was asked for. An empty field, or null, is “not
known”: never 0, never no. Secrets are shown as \`[secret:KIND]\`. In CSV, a text that a spreadsheet would take for a formula has an
apostrophe before it. Sources: *registry* as the registry says; *derived* from it; *check*, *labels*, *ledger*, *census*: this program.

${parts.join('\n')}
The tables as they are meant to be read, with their denominators and what they leave out: report.md, report.html, report.json. Terms: LICENCES.md.
`
}

const line = ({ name, type, meaning, unit, source }: Column<never>): string =>
  `| \`${name}\` | ${type} | ${bar(meaning)} | ${bar(unit)} | ${source} |\n`

const bar = (text: string): string => text.replaceAll('|', '\\|')

/** Under which terms each registry that was read gives what it gives. */
export function licences(registries: readonly Registry[], read: ReadonlySet<string>): string {
  const rows = registries
    .filter(({ id }) => read.has(id))
    .map(({ id, title, access, terms }) => `| ${id} | ${bar(title)} | ${access} | ${bar(terms)} |\n`)
  const unknown = [...read].filter((id) => registries.every((registry) => registry.id !== id)).sort()
  return `# Licences and terms

What is in these files was derived from the registries below, each under its own terms. Counts and figures are facts about them; names, titles and
addresses, which are there only with --names or --flags, stay under the terms of where they come from. Read them before you pass this on.

| registry | title | access | terms |
|---|---|---|---|
${rows.join('')}${unknown.map((id) => `| ${id} | | | not known: do not pass on what came from there |\n`).join('')}`
}
