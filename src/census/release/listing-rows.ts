import { sha256Hex } from '../../core/canonical.ts'
import { hostsOf, listingKey, packageKeyOf, publisherOf, repositoryNameOf } from '../identity.ts'
import type { Listing } from '../listing.ts'
import type { Column, RowSet } from './column.ts'

/** Listings, each once. Names and handles of people stand in them only where somebody asked for it. */
export function listingRows(hasNames: boolean): RowSet<Listing> {
  return {
    name: 'listings',
    what: 'The newest listing of each name of each registry.',
    columns: hasNames ? [...COLUMNS, ...NAMES] : COLUMNS,
  }
}

/**
 * Tells listings apart and joins files of one release, and releases with each other. Who has the registry can find the name
 * again; it keeps names out of sight, and hides them from nobody who looks.
 */
export const listingId = (key: string): string => sha256Hex(key).slice(0, 16)

const COLUMNS: readonly Column<Listing>[] = [
  {
    name: 'listing',
    type: 'text',
    meaning: 'Which listing: the same in all files, and in all releases',
    unit: '16 hex digits of the SHA-256 of `registry|name`',
    source: 'derived',
    of: (listing) => listingId(listingKey(listing)),
  },
  {
    name: 'registry',
    type: 'text',
    meaning: 'Where it is listed',
    unit: 'id of the registry, see LICENCES.md',
    source: 'census',
    of: ({ registry }) => registry,
  },
  {
    name: 'snapshot',
    type: 'text',
    meaning: 'Which snapshot it was read from',
    unit: 'name of the snapshot, sortable by time',
    source: 'census',
    of: ({ snapshot }) => snapshot,
  },
  {
    name: 'status',
    type: 'text',
    meaning: 'What the registry says of it',
    unit: 'active, deprecated or deleted',
    source: 'registry',
    of: ({ status }) => status,
  },
  {
    name: 'version',
    type: 'text',
    meaning: 'The version that the registry calls its latest',
    unit: 'as written',
    source: 'registry',
    of: ({ version }) => version,
  },
  {
    name: 'published',
    type: 'text',
    meaning: 'When it was published',
    unit: 'ISO 8601',
    source: 'registry',
    of: ({ published }) => published,
  },
  {
    name: 'updated',
    type: 'text',
    meaning: 'When it was last changed',
    unit: 'ISO 8601',
    source: 'registry',
    of: ({ updated }) => updated,
  },
  {
    name: 'description_length',
    type: 'whole',
    meaning: 'How long its description is',
    unit: 'UTF-16 code units',
    source: 'derived',
    of: ({ description }) => description?.length,
  },
  {
    name: 'repository_host',
    type: 'text',
    meaning: 'Which code host its repository is on',
    unit: 'host name; empty where it names none, or an unknown one',
    source: 'derived',
    of: ({ repository }) => repositoryNameOf(repository)?.host,
  },
  {
    name: 'has_repository',
    type: 'yes-no',
    meaning: 'Does it name a repository?',
    unit: 'true, false',
    source: 'derived',
    of: ({ repository }) => repository !== undefined,
  },
  {
    name: 'has_repository_id',
    type: 'yes-no',
    meaning: 'Does it give the number of its repository, which stays when that is renamed?',
    unit: 'true, false',
    source: 'derived',
    of: ({ repository }) => repository?.id !== undefined,
  },
  {
    name: 'packages',
    type: 'whole',
    meaning: 'How many packages it names',
    unit: 'packages',
    source: 'derived',
    of: ({ packages }) => packages.length,
  },
  {
    name: 'ecosystems',
    type: 'text',
    meaning: 'Of which package registries',
    unit: 'npm, pypi, oci, mcpb, nuget, cargo, go, maven, other; with blanks between',
    source: 'derived',
    of: ({ packages }) => sorted(packages.map(({ ecosystem }) => ecosystem)),
  },
  {
    name: 'hashed_packages',
    type: 'whole',
    meaning: 'How many of its packages come with a SHA-256',
    unit: 'packages',
    source: 'derived',
    of: ({ packages }) => packages.filter(({ sha256 }) => sha256 !== undefined).length,
  },
  {
    name: 'remotes',
    type: 'whole',
    meaning: 'How many remote addresses it names',
    unit: 'addresses',
    source: 'derived',
    of: ({ remotes }) => remotes.length,
  },
  {
    name: 'transports',
    type: 'text',
    meaning: 'How its remotes are spoken to',
    unit: 'http, sse, unknown; with blanks between',
    source: 'derived',
    of: ({ remotes }) => sorted(remotes.map(({ transport }) => transport)),
  },
  {
    name: 'authentication',
    type: 'text',
    meaning: 'What the registry says its remotes ask for',
    unit: 'none, oauth, key, unknown; with blanks between',
    source: 'derived',
    of: ({ remotes }) =>
      sorted(remotes.flatMap(({ authentication }) => (authentication === undefined ? [] : [authentication]))),
  },
  {
    name: 'settings',
    type: 'whole',
    meaning: 'How many settings the user has to fill in, of the listing, its packages and remotes',
    unit: 'settings',
    source: 'derived',
    of: (listing) => settingsOf(listing).length,
  },
  {
    name: 'secret_settings',
    type: 'whole',
    meaning: 'How many of them it calls secret',
    unit: 'settings',
    source: 'derived',
    of: (listing) => settingsOf(listing).filter(({ isSecret }) => isSecret === true).length,
  },
  {
    name: 'tools',
    type: 'whole',
    meaning: 'How many tools the registry shows',
    unit: 'tools; empty where it says nothing of tools',
    source: 'derived',
    of: ({ tools }) => tools?.length,
  },
  {
    name: 'licence',
    type: 'text',
    meaning: 'Under which licence the server is',
    unit: 'as written',
    source: 'registry',
    of: ({ license }) => license,
  },
  {
    name: 'language',
    type: 'text',
    meaning: 'What it is written in',
    unit: 'as written',
    source: 'registry',
    of: ({ language }) => language,
  },
  {
    name: 'stars',
    type: 'whole',
    meaning: 'Stars of its repository, as the registry says',
    unit: 'stars',
    source: 'registry',
    of: ({ stars }) => (stars === undefined ? undefined : Math.min(Math.round(stars), 2 ** 31 - 1)),
  },
  {
    name: 'is_official',
    type: 'yes-no',
    meaning: 'Does the registry call it official?',
    unit: 'true, false; empty where it says nothing',
    source: 'registry',
    of: ({ isOfficial }) => isOfficial,
  },
  {
    name: 'is_verified',
    type: 'yes-no',
    meaning: 'Does the registry call it verified?',
    unit: 'true, false; empty where it says nothing',
    source: 'registry',
    of: ({ isVerified }) => isVerified,
  },
  {
    name: 'is_archived',
    type: 'yes-no',
    meaning: 'Does the registry call its repository archived?',
    unit: 'true, false; empty where it says nothing',
    source: 'registry',
    of: ({ isArchived }) => isArchived,
  },
]

const NAMES: readonly Column<Listing>[] = [
  {
    name: 'name',
    type: 'text',
    meaning: 'As the registry writes it',
    unit: 'as written; may hold the handle of a person',
    source: 'registry',
    of: ({ name }) => name,
  },
  {
    name: 'publisher',
    type: 'text',
    meaning: 'Who stands behind it: owner of the repository, else the namespace, else whom it names',
    unit: 'in lower case; may be the handle of a person',
    source: 'derived',
    of: publisherOf,
  },
  {
    name: 'repository',
    type: 'text',
    meaning: 'Its repository, in one way of writing',
    unit: 'host/owner/name in lower case',
    source: 'derived',
    of: ({ repository }) => repositoryNameOf(repository)?.key,
  },
  {
    name: 'package_names',
    type: 'text',
    meaning: 'The packages it names',
    unit: 'ecosystem:name, with blanks between',
    source: 'derived',
    of: ({ packages }) => sorted(packages.map(packageKeyOf)),
  },
  {
    name: 'remote_hosts',
    type: 'text',
    meaning: 'Hosts of its remotes',
    unit: 'host names, with blanks between',
    source: 'derived',
    of: (listing) => sorted(hostsOf(listing)),
  },
]

const sorted = (texts: readonly string[]): string => [...new Set(texts)].sort().join(' ')

const settingsOf = ({ settings, packages, remotes }: Listing): Listing['settings'] => [
  ...settings,
  ...packages.flatMap((each) => each.settings),
  ...remotes.flatMap((each) => each.settings),
]
