import type { Runs } from '../../core/launch/runs.ts'
import type { LedgerRow, Location } from '../../core/scan.ts'
import { isActive, type ServerEntry } from '../../core/server-entry.ts'
import type { Surface } from '../../core/subject.ts'
import { readProgram } from '../../source/read-program.ts'
import { oneFile } from '../../source/one-file.ts'
import { reachableFrom } from '../../source/reachable.ts'
import { readTree } from '../../source/read-tree.ts'
import { programFolder, type ProgramFolder } from '../../source/program-folder.ts'
import type { SourceTree } from '../../source/tree.ts'
import { artefactOf } from '../identity/artefact-of.ts'
import { NOTHING_COLLECTED, together, type Collected } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { collectPackageBehind } from './package-behind.ts'
import { collectProgram, surfaceOf } from './program.ts'
import { collectSession } from './session.ts'
import { surfaceItems } from './surface.ts'

/** What stands behind a declared server, as far as it can be seen: its package, its source, its definitions, itself. */
export interface Behind {
  readonly collected: Collected
  /** What it advertises; undefined: nobody knows yet. */
  readonly surface: Surface | undefined
}

/** Servers that several hosts declare alike are looked at once; `looked` remembers. */
export async function collectBehind(
  entry: ServerEntry,
  runs: Runs | undefined,
  target: string,
  where: Location,
  options: ScanOptions,
  looked: Map<string, Behind>,
): Promise<Behind> {
  if (!isActive(entry)) return { collected: NOTHING_COLLECTED, surface: undefined }
  const key = JSON.stringify([entry.reach, entry.name])
  const known = looked.get(key)
  if (known) return { collected: NOTHING_COLLECTED, surface: known.surface }
  const behind = await look(entry, runs, target, where, options)
  looked.set(key, behind)
  return behind
}

async function look(
  entry: ServerEntry,
  runs: Runs | undefined,
  target: string,
  where: Location,
  options: ScanOptions,
): Promise<Behind> {
  const owner = { target, host: entry.host === '' ? undefined : entry.host, server: entry.name }
  const what = runs?.what
  // What carries a remote server runs here too.
  const carried = what?.kind === 'package' || what?.kind === 'bridge' ? what.package : undefined
  const named = carried && (await collectPackageBehind(carried, owner, where, options))
  const packaged = named?.collected ?? NOTHING_COLLECTED
  const source = what?.kind === 'file' ? await sourceBehind(what.path, entry, owner, where) : undefined
  if (options.connect) {
    const { collected, surface } = await collectSession(entry, owner, where, options)
    return { collected: together([packaged, source?.collected ?? NOTHING_COLLECTED, collected]), surface }
  }
  const approved = options.approved.get(entry.name)
  const surface = approved ?? source?.surface ?? named?.surface
  const row: LedgerRow = surface
    ? {
        target,
        surface: 'definitions',
        state: 'partly',
        reason: partlyReason(approved),
        where,
        count: surface.tools.length,
      }
    : {
        target,
        surface: 'definitions',
        state: 'skipped',
        reason: '--connect starts or asks the server',
        where,
      }
  const definitions = approved ? surfaceItems(approved, owner, () => where) : []
  return {
    collected: together([
      packaged,
      source?.collected ?? NOTHING_COLLECTED,
      { items: definitions, ledger: [row], servers: [] },
    ]),
    surface,
  }
}

const partlyReason = (approved: Surface | undefined): string =>
  approved
    ? 'as the guard last approved them; --connect asks the server itself'
    : 'as its source writes them out; --connect asks the server itself'

async function sourceBehind(
  path: string,
  entry: ServerEntry,
  owner: { target: string; host: string | undefined; server: string },
  where: Location,
): Promise<Behind> {
  const found = programFolder(path, entry.reach.kind === 'stdio' ? entry.reach.cwd : undefined)
  if (found === undefined) return notRead(owner.target, 'skipped', NO_SOURCE, where)
  const { folder, file } = found
  const tree = treeOf(found)
  if (tree === undefined) return notRead(owner.target, 'failed', 'it cannot be opened', { file })
  const read = await readProgram(tree)
  return {
    collected: together([
      collectProgram(read, folder, owner),
      {
        ...NOTHING_COLLECTED,
        artefacts: [artefactOf(tree, owner.target, owner.server)],
      },
    ]),
    surface: read.facts.tools.length === 0 ? undefined : surfaceOf(read.facts, owner.server),
  }
}

/** Undefined: this user may not read it. */
function treeOf({ folder, file, entry, isAlone }: ProgramFolder): SourceTree | undefined {
  try {
    return isAlone ? oneFile(file) : reachableFrom(readTree(folder), entry)
  } catch {
    return undefined
  }
}

const NO_SOURCE = 'what it runs is not there, or no TypeScript, JavaScript or Python'

function notRead(target: string, state: 'skipped' | 'failed', reason: string, where: Location): Behind {
  const row: LedgerRow = { target, surface: 'source', state, reason, where }
  return { collected: { ...NOTHING_COLLECTED, ledger: [row] }, surface: undefined }
}
