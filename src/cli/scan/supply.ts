import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import { registrySettings, type RegistrySettings } from '../../net/registry-settings.ts'
import { readBytes } from '../../source/read-bytes.ts'
import { readTree } from '../../source/read-tree.ts'
import type { SourceTree } from '../../source/tree.ts'
import type { Context } from '../command.ts'
import { readText } from '../text-file.ts'

interface SupplyFlags {
  readonly online: boolean
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
  const root = flags['trusted-root']
  return {
    registry: registrySettings(
      flags.registry,
      flags.online ? npmSettings(cwd, env['HOME'] || homedir()) : [],
      env,
    ),
    trustedRoot: root === undefined ? undefined : rootIn(readText(root, context), root),
    repository: flags.repository === undefined ? undefined : readTree(resolve(cwd, flags.repository)),
  }
}

/** Where packages of npm come from here, as npm's own settings say. */
export const npmRegistry = (folder: string, home: string, env: Context['env']): string | undefined =>
  registrySettings(undefined, npmSettings(folder, home), env).addressFor('')

/** The folder may be what is to be judged: where it wants packages from counts, but no token or variable goes there for it. */
function npmSettings(folder: string, home: string): readonly string[] {
  const own = settingsIn(folder).split(/\r?\n/)
  const harmless = own.filter((line) => !/_auth|_password|\$\{/i.test(line)).join('\n')
  return folder === home ? [settingsIn(home)] : [harmless, settingsIn(home)]
}

function settingsIn(folder: string): string {
  try {
    return Buffer.from(readBytes(join(folder, '.npmrc'))).toString('utf8')
  } catch {
    return ''
  }
}

function rootIn(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return fail('file/unreadable', { path }, error)
  }
}
