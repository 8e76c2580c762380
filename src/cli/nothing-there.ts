import { hasState } from '../store/sqlite/open.ts'
import { plain } from '../core/plain.ts'

/** Why a command has nothing to show: nothing of the kind, or nothing at all yet. */
export function nothingThere(what: string, folder: string): string {
  return hasState(folder)
    ? `No such ${what} in ${plain(folder)}\n`
    : `Nothing was recorded in ${plain(folder)} yet. Put a guard before a server, or name its folder with --state\n`
}
