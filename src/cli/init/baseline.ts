import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../command.ts'
import type { Proposal, Standing } from './proposal.ts'

const FILE = '.fairlead-baseline.json'
const DAYS = 90

/** What is found today is accepted for a while, so that from now on only what is new is told. */
export function proposeBaseline(
  run: (args: readonly string[]) => Promise<number>,
  today: Date,
  { cwd, env }: Pick<Context, 'cwd' | 'env'>,
): Proposal | Standing {
  const title = 'Baseline'
  if (!existsSync(join(cwd, '.git'))) return { title, why: 'this folder is no git repository' }
  if (existsSync(join(cwd, FILE))) return { title, why: `${FILE} is there already` }
  const owner = /^[\w.-]{1,60}$/.exec(env['USER'] ?? env['USERNAME'] ?? '')?.[0] ?? 'me'
  const until = new Date(today.getTime() + DAYS * 86_400_000).toISOString().slice(0, 10)
  const words = [
    'scan',
    '.',
    '--write-baseline',
    '--owner',
    owner,
    '--reason',
    'there before Fairlead',
    '--expires',
    until,
  ]
  return {
    title,
    says: [
      `Accept what a scan of this folder finds today, until ${until}, in ${FILE}.`,
      'From then on only what is new is told; malware is never accepted.',
    ],
    command: `fairlead ${words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ')}`,
    carryOut: async () =>
      (await run(words)) === 0 ? `Written: ${FILE}` : 'The baseline could not be written.',
  }
}
