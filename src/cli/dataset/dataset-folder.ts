import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import { type DatasetManifest, MANIFEST_FILE, readManifest } from '../../datasets/lab/manifest.ts'
import type { Context } from '../command.ts'
import { readText } from '../text-file.ts'

/** A folder that `dataset export --from-lab` made. */
export interface DatasetFolder {
  readonly path: string
  readonly manifest: DatasetManifest
  /** Undefined where there is no such file. */
  readonly read: (name: string) => string | undefined
}

export function openDataset(path: string, context: Context): DatasetFolder {
  const file = resolve(context.cwd, path, MANIFEST_FILE)
  const manifest = existsSync(file) ? readManifest(readFileSync(file, 'utf8')) : undefined
  if (!manifest) return fail('dataset/no-manifest', { path })
  const read = (name: string): string | undefined =>
    existsSync(resolve(context.cwd, path, name)) ? readText(join(path, name), context) : undefined
  return { path, manifest, read }
}
