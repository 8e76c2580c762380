import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { DefinitionHashes } from '../../core/scan.ts'
import type { Surface } from '../../core/subject.ts'
import { field, type JsonObject } from '../../core/value.ts'

/** Hashes of all that a server advertises; the one for all of it as `store/surface-hash.ts` makes it of pins. */
export function hashesOf({ instructions, tools, prompts, resources }: Surface): DefinitionHashes {
  const items = [...tools, ...prompts, ...resources]
    .map(({ kind, name, json }) => ({
      kind: kind as string,
      name,
      hash: sha256Hex(canonicalJson(json)),
      offer: offerHash(json),
    }))
    .toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1))
  const own = instructions === undefined ? [] : [rowOf('instructions', '', canonicalJson(instructions))]
  const rows = [...own, ...items.map(({ kind, name, hash }) => canonicalJson([kind, name, hash]))]
  return { hash: sha256Hex(rows.sort().join('\n')), items }
}

/** Name, description and schema: what a campaign of the lab writes down of a tool that was offered. */
export function offerHash(json: JsonObject): string {
  const { name, description, inputSchema } = json
  return sha256Hex(
    canonicalJson([name ?? null, description ?? '', inputSchema ?? field(json, 'arguments') ?? null]),
  )
}

const rowOf = (kind: string, name: string, text: string): string =>
  canonicalJson([kind, name, sha256Hex(text)])

const textOf = (item: { readonly kind: string; readonly name: string; readonly hash: string }): string =>
  canonicalJson([item.kind, item.name, item.hash])
