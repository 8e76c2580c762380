import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import { registrySettings, type RegistrySettings } from '../../net/registry-settings.ts'
import { readTree } from '../../source/read-tree.ts'
import type { SourceTree } from '../../source/tree.ts'
import type { Context } from '../command.ts'
import { readText } from '../text-file.ts'

interface SupplyFlags {
  readonly registry: string | undefined
  readonly 'trusted-root': string | undefined
  readonly repository: string | undefined
}

/** Where packages come from and what they are compared with. Registries and tokens are those that npm would use here. */
export function supplyOptions(
  flags: SupplyFlags,
  context: Context,
): {
  readonly registry: RegistrySettings
  readonly trustedRoot: unknown
  readonly repository: SourceTree | undefined
} {
  const { env, cwd } = context
  const files = [join(cwd, '.npmrc'), join(env['HOME'] || homedir(), '.npmrc')].filter((path) =>
    existsSync(path),
  )
  const root = flags['trusted-root']
  return {
    registry: registrySettings(
      flags.registry,
      files.map((path) => readFileSync(path, 'utf8')),
      env,
    ),
    trustedRoot: root === undefined ? undefined : rootIn(readText(root, context), root),
    repository: flags.repository === undefined ? undefined : readTree(resolve(cwd, flags.repository)),
  }
}

function rootIn(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return fail('file/unreadable', { path }, error)
  }
}
