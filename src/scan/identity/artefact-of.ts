import { createHash } from 'node:crypto'
import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { ScannedArtefact } from '../../core/scan.ts'
import type { SourceTree } from '../../source/tree.ts'
import { packageOf } from '../supply/manifest.ts'
import type { PackageSources } from '../supply/package-facts.ts'

/** What identifies a tree of files: the package it says it is, and a hash over all of it that was read. */
export function artefactOf(
  tree: SourceTree,
  target: string,
  server?: string,
  { integrity, provenance }: Pick<PackageSources, 'integrity' | 'provenance'> = {},
): ScannedArtefact {
  const named = packageOf(tree)
  return {
    target,
    ...(server !== undefined && { server }),
    ...(named && {
      package: {
        ecosystem: named.ecosystem,
        name: named.name,
        ...(named.exact !== undefined && { version: named.exact }),
        ...(integrity !== undefined && { integrity }),
      },
    }),
    tree: { hash: treeHash(tree), files: tree.files.length, isWhole: tree.left.length === 0 },
    ...(provenance &&
      provenance.kind !== 'not-checked' && {
        provenance: {
          kind: provenance.kind,
          ...(provenance.kind === 'verified' && { repository: provenance.repository }),
        },
      }),
  }
}

export function integrityOf(bytes: Uint8Array): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`
}

function treeHash({ files }: SourceTree): string {
  const rows = files.map(({ path, raw }) => canonicalJson([path, sha256Hex(raw())]))
  return sha256Hex(rows.sort().join('\n'))
}
