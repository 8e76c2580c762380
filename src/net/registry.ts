import { createHash } from 'node:crypto'
import { fail } from '../core/error.ts'
import type { PackageName } from '../core/package.ts'
import { field, isObject, listField, stringField } from '../core/value.ts'
import { fetchBytes } from './fetch-bytes.ts'
import type { RegistrySettings } from './registry-settings.ts'

/** One version as a registry of npm describes it. Nothing is installed, and nothing is asked before it is needed. */
export interface PublishedVersion {
  readonly name: string
  readonly version: string
  /** Milliseconds since 1970: of this version, and of the first one. */
  readonly published: number | undefined
  readonly firstPublished: number | undefined
  readonly deprecated: string | undefined
  readonly maintainers: number
  /** The archive, compared with what the registry promised. */
  readonly archive: () => Promise<Uint8Array>
  /** Statements of where it was built; undefined where there are none. */
  readonly attestations: () => Promise<unknown>
}

const MEBIBYTE = 1024 * 1024
const MOST = { document: 128 * MEBIBYTE, archive: 256 * MEBIBYTE, attestations: 8 * MEBIBYTE }

export async function findPublished(
  { name, wanted }: PackageName,
  settings: RegistrySettings,
): Promise<PublishedVersion> {
  const address = settings.addressFor(name) ?? fail('registry/not-named')
  const base = address.endsWith('/') ? address : `${address}/`
  if (!URL.canParse(base)) fail('registry/bad-address', { url: 'This' })
  const { origin } = new URL(base)
  const ask = (url: string, accept: string, mostBytes: number) =>
    fetchBytes(url, {
      headers: { accept },
      token: new URL(url, base).origin === origin ? settings.tokenFor(base) : undefined,
      mostBytes,
      wallMs: 120_000,
    })
  const json = async (url: string, most: number): Promise<unknown> => {
    const { status, bytes } = await ask(url, 'application/json', most)
    if (status === 404) return undefined
    if (status !== 200) return fail('registry/refused', { url: origin, status: String(status) })
    return parsed(bytes) ?? fail('registry/unreadable', { url: origin })
  }

  const document = await json(new URL(name.replace('/', '%2f'), base).href, MOST.document)
  if (document === undefined) fail('registry/unknown-package', { url: origin, name })
  const version = versionOf(document, wanted ?? 'latest')
  const entry = version === undefined ? undefined : field(field(document, 'versions'), version)
  if (version === undefined || !isObject(entry))
    fail('registry/no-version', { name, wanted: wanted ?? 'latest' })
  const dist = field(entry, 'dist')
  return {
    name,
    version,
    published: timeOf(document, version),
    firstPublished: timeOf(document, 'created'),
    deprecated: stringField(entry, 'deprecated'),
    maintainers: listField(document, 'maintainers').length,
    async archive() {
      const url = stringField(dist, 'tarball')
      if (url === undefined) return fail('registry/unreadable', { url: origin })
      const { status, bytes } = await ask(url, 'application/octet-stream', MOST.archive)
      if (status !== 200) fail('registry/refused', { url: origin, status: String(status) })
      if (!isPromised(bytes, dist)) fail('registry/integrity', { name: `${name}@${version}` })
      return bytes
    },
    async attestations() {
      const url = stringField(field(dist, 'attestations'), 'url')
      return url === undefined ? undefined : json(url, MOST.attestations)
    },
  }
}

/** An exact version, else a tag. */
function versionOf(document: unknown, wanted: string): string | undefined {
  return field(field(document, 'versions'), wanted) === undefined
    ? stringField(field(document, 'dist-tags'), wanted)
    : wanted
}

function timeOf(document: unknown, key: string): number | undefined {
  const time = Date.parse(stringField(field(document, 'time'), key) ?? '')
  return Number.isNaN(time) ? undefined : time
}

/** SHA-512 where it is given; SHA-1 of old versions is no promise any more. */
function isPromised(bytes: Uint8Array, dist: unknown): boolean {
  const promised = (stringField(dist, 'integrity') ?? '')
    .split(' ')
    .filter((one) => one.startsWith('sha512-'))
  return promised.includes(`sha512-${createHash('sha512').update(bytes).digest('base64')}`)
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
