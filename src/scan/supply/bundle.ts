import type { Bundle } from '../../core/package.ts'
import { definitionOf } from '../../core/definition-of.ts'
import { pointerOf } from '../../core/place.ts'
import type { ServerEntry } from '../../core/server-entry.ts'
import type { Definition } from '../../core/subject.ts'
import { field, isObject, listField, stringField } from '../../core/value.ts'
import { readZipDirectory } from '../../source/archive/zip-directory.ts'
import type { SourceTree } from '../../source/tree.ts'
import { isBundleManifest } from './manifest.ts'
import { jsonOf } from './top-text.ts'

const SIGNATURE = 'MCPB_SIG_V1'

/** What a bundle is as an archive. `bytes`: as it lies there; undefined: it was unpacked already. */
export function bundleOf(tree: SourceTree, bytes: Uint8Array | undefined): Bundle | undefined {
  if (manifestIn(tree) === undefined) return undefined
  const trailer = bytes === undefined ? undefined : readZipDirectory(bytes)?.trailer
  return {
    isSigned:
      trailer !== undefined &&
      new TextDecoder('latin1').decode(trailer.subarray(0, SIGNATURE.length)) === SIGNATURE,
    odd: tree.left,
    paths: tree.files.map(({ path }) => path),
  }
}

/** The server that a host would start from a bundle. Pointers go into its `manifest.json`. */
export function bundleEntry(tree: SourceTree, file: string): ServerEntry | undefined {
  const manifest = manifestIn(tree)
  const server = field(manifest, 'server')
  const config = field(server, 'mcp_config')
  const command = stringField(config, 'command')
  if (!isObject(manifest)) return undefined
  const base = '/server/mcp_config'
  return {
    host: '',
    scope: 'extension',
    name: stringField(manifest, 'name') ?? 'bundle',
    file,
    project: undefined,
    reach:
      command === undefined
        ? {
            kind: 'other',
            why: `a bundle of kind ${/^\w{1,20}$/.exec(stringField(server, 'type') ?? '')?.[0] ?? 'unknown'}`,
          }
        : {
            kind: 'stdio',
            command,
            args: listField(config, 'args').map(String),
            env: stringsOf(field(config, 'env')),
          },
    state: { kind: 'enabled', approved: 'not needed' },
    unasked: [],
    json: manifest,
    pointer: '',
    pointerInFile: (pointer) => `${base}${pointer}`,
  }
}

/** Tools that the manifest promises: what the live server lists may be more. */
export function bundleTools(
  tree: SourceTree,
): readonly { readonly definition: Definition; readonly pointer: string }[] {
  return listField(manifestIn(tree), 'tools').flatMap((tool, index) => {
    const definition = definitionOf('tool', tool)
    return definition ? [{ definition, pointer: pointerOf(['tools', index]) }] : []
  })
}

function manifestIn(tree: SourceTree): unknown {
  const json = jsonOf(tree, 'manifest.json')
  return isBundleManifest(json) ? json : undefined
}

function stringsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (typeof one === 'string' ? [[name, one]] : [])),
  )
}
