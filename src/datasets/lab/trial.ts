import { z } from 'zod'
import { RISKS, type Risk } from '../../core/risk.ts'
import type { JsonObject, JsonValue } from '../../core/value.ts'

/** What datasets take of a trial's record, as the lab wrote it to a file. The rest of a record is nobody's label. */
export type LabTrial = z.infer<typeof TRIAL>

/** The trial, or why the line is none that rows can be made of. */
export function asTrial(value: JsonValue): LabTrial | string {
  const read = TRIAL.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  return `it is no record of a trial: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
}

const JSON_OBJECT = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)
const LURE = z.enum(['whole', 'cut']).optional()

export const PLAN = z.looseObject({
  environment: z.string(),
  task: z.string(),
  attack: z
    .looseObject({
      name: z.string(),
      goal: z.string(),
      position: z.string(),
      transform: z.string(),
      insertion: z.string(),
    })
    .optional(),
  agent: z.string(),
  defence: z.string(),
  seed: z.number(),
})

const TRIAL = z.object({
  key: z.string(),
  plan: PLAN,
  notRun: z.object({ code: z.string() }).optional(),
  risks: z
    .array(z.custom<Risk>((value) => typeof value === 'string' && Object.hasOwn(RISKS, value)))
    .default([]),
  end: z.string().default('failed'),
  reward: z.number().default(0),
  isReached: z.boolean().optional(),
  steps: z
    .array(
      z.object({
        server: z.string(),
        tool: z.string(),
        input: JSON_OBJECT,
        text: z.string(),
        isError: z.boolean(),
        origin: z.enum(['task', 'lure', 'bent']),
      }),
    )
    .default([]),
  touches: z.array(z.unknown()).default([]),
  told: z.string().default(''),
  reads: z
    .array(z.object({ from: z.string(), server: z.string(), text: z.string(), lure: LURE }))
    .default([]),
  /** Records of before there were labels in them have none. */
  offered: z
    .array(
      z.object({
        server: z.string(),
        name: z.string(),
        description: z.string(),
        inputSchema: JSON_OBJECT.optional(),
        lure: LURE,
      }),
    )
    .optional(),
  lures: z.array(z.array(z.string())).default([]),
  tampered: z.array(z.string()).default([]),
})
