import { z } from 'zod'
import { instant, PACKAGE, risk, severity, sha256, SIGNATURE } from '../standard/schema.ts'

export const FINDING_FORMAT = 'fairlead-finding/1'
export const STATUSES = ['reported', 'confirmed', 'disputed', 'fixed'] as const
export type Status = (typeof STATUSES)[number]

const words = z.string().max(1000)

const ARTEFACT = z
  .strictObject({
    name: z.string().max(500),
    publisher: z.string().max(500).optional(),
    package: PACKAGE.optional(),
    tree: sha256.optional(),
    definitions: sha256.optional(),
  })
  .describe('The server it was found in, to the byte as far as it was seen')
export type ExchangedArtefact = z.infer<typeof ARTEFACT>

/** One line: what one party says of one finding. docs/finding-exchange.schema.json is generated from it. */
export const FINDING_SCHEMA = z.strictObject({
  format: z.literal(FINDING_FORMAT),
  id: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('The same for the same rule, fingerprint and artefact, whoever says it'),
  rule: z.string().max(200).describe('`fairlead explain RULE`'),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  risks: z.array(risk).max(28),
  severity,
  title: words,
  tool: z.string().max(500).optional().describe('Where it is of one tool alone'),
  artefact: ARTEFACT,
  status: z.enum(STATUSES),
  fixedIn: z.string().max(200).optional().describe('Version, with `fixed`'),
  note: words.optional(),
  who: z.string().max(500).optional().describe('As they call themselves; the key says who they are'),
  at: instant,
  signature: SIGNATURE.optional(),
})
export type ExchangedFinding = z.infer<typeof FINDING_SCHEMA>
