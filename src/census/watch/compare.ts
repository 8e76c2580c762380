import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import { asJson } from '../kept.ts'
import { packageKeyOf, remoteNameOf } from '../identity.ts'
import type { ListedPackage, ListedTool, Listing } from '../listing.ts'

/** One thing that a listing says otherwise than before. Texts are foreign, and cut. */
export interface FieldChange {
  readonly what: string
  readonly before?: string
  readonly after?: string
}

/** Empty where nothing that matters to a user changed: stars, dates and places in a list do not. */
export function changesBetween(before: Listing, after: Listing): readonly FieldChange[] {
  return [...changes(before, after)].slice(0, MOST_CHANGES)
}

const MOST_CHANGES = 200
const MOST_LETTERS = 300

/** What a listing says, whenever and wherever in a list it says it. */
export function contentHash(listing: Listing): string {
  const said = [...PLAIN.map((key) => listing[key] ?? null), listing.status, sourceOf(listing)]
  const lists = [...listsOf(listing)].map(([, items]) => [...items].toSorted(byKey))
  return sha256Hex(canonicalJson([said, lists]))
}

const PLAIN = ['version', 'title', 'description', 'homepage', 'publisher', 'license'] as const

function* changes(before: Listing, after: Listing): Generator<FieldChange> {
  for (const key of PLAIN) yield* changeOf(key, before[key], after[key])
  const [was, is] = [before.repository, after.repository]
  yield* changeOf('repository', was?.url, is?.url)
  // Of a repository that says no number nothing is known to have changed in it.
  if (was?.id !== undefined && is?.id !== undefined) yield* changeOf('repository-id', was.id, is.id)
  yield* changeOf('repository-folder', was?.folder, is?.folder)
  const others = listsOf(after)
  for (const [what, items] of listsOf(before)) yield* changesOfList(what, items, others.get(what) ?? NOTHING)
}

const sourceOf = ({ repository }: Listing): string =>
  canonicalJson([repository?.url ?? null, repository?.id ?? null, repository?.folder ?? null])

function* changeOf(
  what: string,
  before: string | undefined,
  after: string | undefined,
): Generator<FieldChange> {
  if (before === after) return
  yield {
    what,
    ...(before === undefined ? {} : { before: cut(before) }),
    ...(after === undefined ? {} : { after: cut(after) }),
  }
}

type Items = ReadonlyMap<string, string>
const NOTHING: Items = new Map()

/** By what one of them is called: what it says. */
function listsOf(listing: Listing): ReadonlyMap<string, Items> {
  const { packages, remotes, tools = [], settings, launches, examples } = listing
  return new Map<string, Items>([
    ['package', new Map(packages.map((one) => [packageKeyOf(one), packageText(one)]))],
    [
      'remote',
      new Map(remotes.map(({ url, transport }) => [remoteNameOf(url)?.key ?? url, `${transport} ${url}`])),
    ],
    ['tool', new Map(tools.map((tool) => [tool.name, toolText(tool)]))],
    ['setting', new Map(settings.map((one) => [one.name, canonicalJson(asJson(one))]))],
    [
      'launch',
      new Map(
        launches.map(({ command, args }) => [
          canonicalJson([command, ...args]),
          [command, ...args].join(' '),
        ]),
      ),
    ],
    ['example', new Map(examples.map((text) => [sha256Hex(text), text]))],
  ])
}

function* changesOfList(what: string, before: Items, after: Items): Generator<FieldChange> {
  for (const [name, text] of before) yield* changeOf(what, text, after.get(name))
  for (const [name, text] of after) if (!before.has(name)) yield { what, after: cut(text) }
}

const packageText = ({ ecosystem, identifier, version, sha256, settings }: ListedPackage): string =>
  [
    `${ecosystem}:${identifier}`,
    ...(version === undefined ? [] : [version]),
    ...(sha256 === undefined ? [] : [`sha256:${sha256}`]),
    ...settings.map(({ name }) => `{${name}}`),
  ].join(' ')

/** Two that read alike and are not still differ. */
function toolText({ name, description, inputSchema }: ListedTool): string {
  const hash = sha256Hex(canonicalJson([description ?? null, inputSchema ?? null]))
  return `${name} (${hash.slice(0, 12)}): ${description ?? ''}`
}

const cut = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text)

const byKey = ([one]: readonly [string, string], [other]: readonly [string, string]): number =>
  one < other ? -1 : one > other ? 1 : 0
