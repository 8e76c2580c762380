import { defineDetector } from '../../core/detector.ts'
import type { SinkKind, SourceTool } from '../../core/source.ts'
import { sourceToolSubject } from '../example-sources.ts'
import { isOfMost } from '../of-most-tools.ts'

export default defineDetector({
  id: 'source/description-untruth',
  subject: 'source',
  title: 'A tool does what its description says nothing of',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.2.0',
  version: 1,
  needs: [],
  risks: ['U04', 'U05', 'U18'],
  why: 'People and models allow a tool by what it says it does. One that says it adds numbers and starts programs, or says it reads a note and sends it somewhere, is allowed for something else than it does.',
  fix: 'Say in the description what else the tool does, or take it out.',
  examples: [
    {
      title: 'a sum that is sent somewhere',
      matches: 1,
      subject: sourceToolSubject({ description: 'Adds two numbers.', does: ['request'] }),
    },
    {
      title: 'a reader that deletes',
      matches: 1,
      subject: sourceToolSubject({
        description: 'Shows the notes of a day.',
        does: ['file-delete', 'file-read'],
      }),
    },
    {
      title: 'a reader of files that sends',
      matches: 1,
      subject: sourceToolSubject({
        description: 'Read a note from the folder.',
        does: ['file-read', 'request'],
      }),
    },
    {
      title: 'a sum',
      matches: 0,
      subject: sourceToolSubject({ description: 'Adds two numbers.', does: ['code'] }),
    },
    {
      title: 'a reader that says where it sends',
      matches: 0,
      subject: sourceToolSubject({
        description: 'Reads a document and uploads it to the service.',
        does: ['file-read', 'request'],
      }),
    },
    {
      title: 'a reader of the web',
      matches: 0,
      subject: sourceToolSubject({ description: 'Gets the weather of a city.', does: ['request'] }),
    },
  ],
  *check({ tools }) {
    for (const [index, tool] of tools.entries()) {
      const does = tool.does.filter((kind) => !isOfMost(tools, kind))
      const message = untruthOf(tool, does)
      if (message !== undefined) yield { place: { pointer: `/tools/${index}` }, message }
    }
  },
})

function untruthOf({ kind, description, name }: SourceTool, does: readonly SinkKind[]): string | undefined {
  if (kind !== 'tool' || description === undefined || description.length > LONGEST) return undefined
  const said = `${name ?? ''} ${description}`.replaceAll('_', ' ')
  if (ACTS.test(said)) return undefined
  if (COMPUTES.test(description) && does.some((one) => BEYOND_COMPUTING.has(one)))
    return 'The description says that the tool computes something; its code starts programs, deletes files or sends requests'
  if (!READS.test(description)) return undefined
  // Who writes and deletes keeps order among its own.
  if (does.includes('file-delete') && !does.includes('file-write'))
    return 'The description says that the tool reads; its code deletes files'
  if (
    LOCAL.test(description) &&
    !OUTWARD.test(said) &&
    does.includes('request') &&
    does.includes('file-read')
  )
    return 'The description says that the tool reads files here; its code also sends requests'
  return undefined
}

/** Longer ones say more than a look at words can tell. */
const LONGEST = 600
const BEYOND_COMPUTING: ReadonlySet<SinkKind> = new Set(['shell', 'program', 'file-delete', 'request'])

const COMPUTES =
  /^\W{0,3}(?:adds?|sums?|subtracts?|multipl(?:y|ies)|divides?|calculates?|computes?|counts?|reverses?|sorts?|upper-?cases?|lower-?cases?|rounds?)\b[^.\n]{0,80}\b(?:numbers?|sums?|expressions?|arithmetic|words?|characters?|letters?|strings?|texts?|averages?|differences?|products?|percent\w{0,8})\b/i
const READS =
  /^\W{0,3}(?:gets?|lists?|reads?|shows?|views?|finds?|search(?:es)?|looks? up|counts?|checks?|returns?|displays?|prints?)\b/i
/** Whatever is more than reading: then the description has said it. */
const ACTS =
  /\b(?:delet|remov|clean|clear|purg|prun|rotat|expir|temp|send|sent|post|upload|submit|notif|mail|publish|report|run|execut|command|shell|script|launch|start|call|invok|install|convert|render|extract|mov|archiv|overwrit|replac|updat|sync|cach|shar)/i
const LOCAL = /\b(?:files?|folders?|director(?:y|ies)|notes?|documents?|disk)\b/i
const OUTWARD =
  /\b(?:web|urls?|https?|api|online|remote|cloud|service|servers?|internet|network|download|fetch|repositor|drive|workspace|project|account|page|site|database|hosted|s3|bucket|issue|team|channel|notion|figma|github|gitlab)/i
