import { createNames } from '../../hosts/protect/names.ts'
import type { Context } from '../command.ts'
import { guardAll } from '../commands/protect/change.ts'
import { guardProgram } from '../commands/protect/program.ts'
import { protect } from '../commands/protect/run.ts'
import { findTargets } from '../commands/protect/targets.ts'
import { plural } from './plural.ts'
import type { Proposal, Standing } from './proposal.ts'

/** A guard before each server of the user's own hosts. */
export function proposeGuards(home: string | undefined, context: Context): Proposal | Standing {
  const title = 'Guard'
  const where = { home, project: undefined, file: undefined }
  const { targets } = findTargets([], where, context)
  const wish = { program: guardProgram(), flags: {}, nameOf: createNames(), isWindows: false }
  const changes = targets.map((target) => guardAll(target, wish))
  const kinds = changes.flatMap(({ steps }) => steps.map(({ kind }) => kind))
  const open = kinds.filter((kind) => kind === 'guard').length
  if (open === 0)
    return {
      title,
      why: kinds.length === 0 ? 'no servers were found' : 'all servers that can be guarded are',
    }
  const files = changes.filter(({ steps }) => steps.some(({ kind }) => kind === 'guard')).length
  return {
    title,
    says: [
      `Put fairlead guard before ${plural(open, 'server')} in ${plural(files, 'file')} of your hosts.`,
      'It only watches until you say otherwise; fairlead unprotect takes it out again.',
    ],
    command: 'fairlead protect',
    carryOut: async () => {
      const code = await protect([], { ...where, ...QUIET, yes: true, 'dry-run': false }, context)
      return code === 0 ? 'Guards are in place.' : 'Some files were left as they were: see above.'
    },
  }
}

const QUIET = { mode: undefined, pack: undefined, models: undefined, state: undefined }
