import type { PackageFacts, PackageName } from '../../core/package.ts'
import type { LedgerRow, Location } from '../../core/scan.ts'
import { readDocument } from '../../hosts/format/read-document.ts'
import type { SourceTree } from '../../source/tree.ts'
import { NOTHING_COLLECTED, type Collected, type Item } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { compareTrees } from '../supply/compare-trees.ts'
import { manifestFile, packageOf } from '../supply/manifest.ts'
import { packageFacts, type PackageSources } from '../supply/package-facts.ts'
import type { Owner } from './surface.ts'

/** A package that an entry names: by its name alone, unless the network may be asked. */
export function collectNamedPackage(
  name: PackageName,
  owner: Owner,
  where: Location,
  options: ScanOptions,
  sources: Pick<PackageSources, 'image' | 'isUnclaimed'> = {},
): Promise<Collected> {
  const facts = packageFacts(name, { ...sources, book: options.book })
  const { target } = owner
  const read: LedgerRow = sources.image
    ? {
        target,
        surface: 'package',
        state: 'partly',
        reason: 'its configuration was read, its layers were not',
        where,
      }
    : unread(facts, target, where)
  // No advisories name images.
  const advisories = name.ecosystem === 'OCI' ? [] : [advisoryRow(facts, target, where, options)]
  return Promise.resolve({
    items: [itemOf(facts, owner, () => where)],
    ledger: [...advisories, read],
    servers: [],
  })
}

/** The package that a tree of files is, if it has a manifest. */
export function collectPackageTree(
  tree: SourceTree,
  owner: Owner,
  base: string,
  options: ScanOptions,
  sources: Omit<PackageSources, 'tree' | 'book'> = {},
): Collected {
  const manifest = manifestFile(tree)
  const named = packageOf(tree)
  if (!manifest || !named) return NOTHING_COLLECTED
  const compared = options.repository && compareTrees(tree, options.repository)
  const facts = packageFacts(named, { differs: compared?.differs, ...sources, tree, book: options.book })
  const file = base === '' || base === '.' ? manifest.path : `${base}/${manifest.path}`
  const document = readDocument(manifest.path.endsWith('.toml') ? 'toml' : 'json', manifest.text() ?? '')
  const { target } = owner
  return {
    items: [itemOf(facts, owner, (pointer) => inManifest(file, document, pointer))],
    ledger: [
      { target, surface: 'package', state: 'analysed', where: { file } },
      advisoryRow(facts, target, { file }, options),
      ...(facts.provenance.kind === 'not-checked'
        ? [
            {
              target,
              surface: 'provenance',
              state: 'skipped',
              reason: facts.provenance.why,
              where: { file },
            } as const,
          ]
        : [{ target, surface: 'provenance', state: 'analysed', where: { file } } as const]),
    ],
    servers: [],
  }
}

function inManifest(file: string, document: ReturnType<typeof readDocument>, pointer: string): Location {
  if (!document.ok || !pointer.startsWith('/manifest')) return { file }
  const inner = pointer.slice('/manifest'.length)
  const { line, column, endLine, endColumn } = document.locate(inner)
  return { file, line, column, endLine, endColumn, pointer: inner }
}

function itemOf(subject: PackageFacts, owner: Owner, whereIs: (pointer: string) => Location): Item {
  return {
    ...owner,
    kind: 'package',
    subject,
    locate: ({ pointer }) => ({
      where: whereIs(pointer),
      key: `${subject.ecosystem}:${subject.name}${pointer}`,
    }),
  }
}

function advisoryRow(
  { advisories, exact }: PackageFacts,
  target: string,
  where: Location,
  { isShortBook }: ScanOptions,
): LedgerRow {
  const row = { target, surface: 'advisories', where } as const
  if (advisories === undefined) return { ...row, state: 'skipped', reason: NO_SNAPSHOT }
  if (exact === undefined)
    return { ...row, state: 'partly', reason: 'which version runs is not pinned, so none was looked up' }
  return isShortBook
    ? { ...row, state: 'partly', count: advisories.length, reason: SHORT_SNAPSHOT }
    : { ...row, state: 'analysed', count: advisories.length }
}

const NO_SNAPSHOT = '`fairlead advisories update` takes a snapshot to look packages up in'
const SHORT_SNAPSHOT =
  'only incidents that come with Fairlead were looked up; `fairlead advisories update` takes all'

const unread = ({ ecosystem }: PackageFacts, target: string, where: Location): LedgerRow => ({
  target,
  surface: 'package',
  state: 'partly',
  reason:
    ecosystem === 'npm'
      ? 'only its name was looked at; `fairlead scan npm:NAME@VERSION --online` reads it'
      : ecosystem === 'OCI'
        ? 'only its reference was looked at; `--online` asks its registry'
        : 'only its name was looked at',
  where,
})
