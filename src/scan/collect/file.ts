import { basename, dirname } from 'node:path'
import { fail, FairleadError } from '../../core/error.ts'
import { readNamedFile } from '../../hosts/read-named-file.ts'
import { archiveKind, readArchive, withoutTopFolder } from '../../source/archive/read-archive.ts'
import { readBytes } from '../../source/read-bytes.ts'
import { oneFile } from '../../source/one-file.ts'
import type { SourceTree } from '../../source/tree.ts'
import { together, type Collected, type Item } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { integrityOf } from '../identity/artefact-of.ts'
import { bundleEntry, bundleOf, bundleTools } from '../supply/bundle.ts'
import { collectDefinitions } from './definitions.ts'
import { collectEntry } from './entry.ts'
import { collectFound } from './found.ts'
import { collectSkills } from './skills.ts'
import { surfaceItems } from './surface.ts'
import { collectTree } from './tree.ts'

/** One file: an archive, a skill, source, a host's configuration, or definitions; told by its name and what it holds. */
export async function collectFile(name: string, path: string, options: ScanOptions): Promise<Collected> {
  if (basename(path) === 'SKILL.md')
    return collectSkills([{ host: '', path: dirname(path), kind: 'skill' }], name)
  if (INSTRUCTIONS.test(path)) return collectSkills([{ host: '', path, kind: 'instructions' }], name)
  if (SOURCE.test(path)) return collectTree(oneFile(path), name, dirname(name), options)
  const bytes = readBytes(path)
  if (archiveKind(bytes) !== undefined) {
    const tree = withoutTopFolder(await readArchive(bytes, name))
    const bundle = bundleOf(tree, bytes)
    const collected = await collectTree(tree, name, `${name}!`, options, {
      bundle,
      integrity: integrityOf(bytes),
    })
    const entry = bundleEntry(tree, name)
    if (!entry) return collected
    // What its manifest declares and what its source registers is one server.
    const declared = collectEntry(entry, name, [], () => ({ file: `${name}!/manifest.json` }))
    const tools = collected.servers[0]?.tools
    const servers = declared.servers.map((server) => ({ ...server, tools }))
    return together([
      { ...collected, servers: [] },
      { ...declared, servers },
      { items: promised(tree, entry.name, name), ledger: [], servers: [] },
    ])
  }
  const found = readNamedFile(path)
  if (found.entries.length > 0 || found.settings.length > 0) return collectFound(found, name, options)
  const definitions = definitionsIn(bytes, name)
  if (definitions) return definitions
  const isConfiguration = CONFIGURATION.test(path) || found.files.some(({ host }) => host !== '')
  if (isConfiguration) return collectFound(found, name, options)
  return fail('scan/no-such-kind', { target: name })
}

/** A host shows what the manifest says of the tools before anything runs: people approve by these words. */
function promised(tree: SourceTree, server: string, target: string): readonly Item[] {
  const found = bundleTools(tree)
  const places = new Map(found.map(({ definition, pointer }) => [definition, pointer]))
  const tools = found.map(({ definition }) => definition)
  const surface = { server, instructions: undefined, tools, prompts: [], resources: [] }
  return surfaceItems(surface, { target, host: undefined, server }, (definition, pointer) => ({
    file: `${target}!/manifest.json`,
    pointer: `${(definition && places.get(definition)) ?? '/tools'}${pointer}`,
  }))
}

const CONFIGURATION = /\.(?:jsonc?|json5|jsonl|ndjson|toml|ya?ml|plist|settings)$/i

const INSTRUCTIONS = /\.(?:md|mdc|mdx|markdown)$|(?:^|[\\/])\.(?:cursor|windsurf|cline)rules$/
const SOURCE = /\.(?:[cm]?[jt]sx?|py)$/

/** What is no JSON at all is a broken configuration file; the reader of those says where. */
function definitionsIn(bytes: Uint8Array, name: string): Collected | undefined {
  try {
    return collectDefinitions(Buffer.from(bytes).toString('utf8'), name)
  } catch (error) {
    if (error instanceof FairleadError && error.code === 'scan/unreadable') return undefined
    throw error
  }
}
