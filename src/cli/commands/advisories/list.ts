import type { AdvisoryRow, BookLabel } from '../../../scan/supply/advisory/row.ts'
import { loadAdvisories } from '../../advisory-book.ts'
import { defineCommand } from '../../command.ts'
import { plain } from '../../../core/plain.ts'
import { STATE_FLAG, stateFolder } from '../../state-dir.ts'

const DAY = 24 * 60 * 60 * 1000

export default defineCommand({
  name: 'list',
  brief: 'What is known, how much and how old; or what is known of some packages',
  help: `Without a name: the snapshots there are. With names: every advisory about
packages of that name, whatever the version.

  fairlead advisories list
  fairlead advisories list mcp-remote @modelcontextprotocol/sdk

Exit code: 0; 3 where nothing is known of any of the names.`,
  flags: { state: STATE_FLAG, json: { kind: 'boolean', brief: 'Print the result as JSON' } },
  positional: { placeholder: 'PACKAGE', brief: 'Name of a package of npm or PyPI', minimum: 0 },
  run(flags, names, context) {
    const { book, shipped, own } = loadAdvisories(stateFolder(flags.state, context))
    if (names.length === 0) {
      const text = flags.json ? json({ shipped, own: own ?? null }) : summary(shipped, own)
      context.stdout.write(text)
      return 0
    }
    const found = names.flatMap((name) =>
      ['npm', 'PyPI'].flatMap((ecosystem) =>
        book
          .rowsOf(ecosystem, name)
          .map((row) => ({ package: `${ecosystem.toLowerCase()}:${name}`, ...row })),
      ),
    )
    context.stdout.write(flags.json ? json(found) : found.map(line).join(''))
    if (found.length === 0) context.stderr.write('Nothing is known of that name here.\n')
    return found.length === 0 ? 3 : 0
  },
})

export function affectedText({ spans, versions }: AdvisoryRow): string {
  const ranges = spans.map(({ from, until, last }) => {
    const start = from === '0' ? '' : `from ${from} `
    if (until !== undefined) return `${start}before ${until}`
    return last === undefined ? `${start}on`.replace(/^on$/, 'all versions') : `${start}up to ${last}`
  })
  const named = versions.length > 8 ? [`${versions.length} versions`] : versions
  return plain([...ranges, ...named].join('; '))
}

function line(row: AdvisoryRow & { readonly package: string }): string {
  const kind = row.isMalware ? 'malware' : row.severity
  return `${plain(row.package)}  ${plain(row.id)}  ${kind}  ${affectedText(row)}\n    ${plain(row.summary)}\n`
}

function summary(shipped: BookLabel, own: BookLabel | undefined): string {
  const mine =
    own === undefined
      ? 'Yours: none. Packages that the short one does not name are not checked.\n' +
        'Give a full one: fairlead advisories update FILE.zip (docs/supply-chain.md)\n'
      : `Yours: ${label(own)}, ${age(own.made)}\n`
  return `Comes with Fairlead: ${label(shipped)}\n${mine}`
}

function label({ advisories, packages, ecosystems }: BookLabel): string {
  return `${advisories} advisories about ${packages} packages of ${ecosystems.join(' and ') || 'no ecosystem'}`
}

function age(made: string): string {
  const days = Math.floor((Date.now() - Date.parse(made)) / DAY)
  if (!Number.isFinite(days)) return 'of unknown age'
  return days < 1
    ? 'from today'
    : `${days} ${days === 1 ? 'day' : 'days'} old${days > 30 ? ': update it' : ''}`
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
