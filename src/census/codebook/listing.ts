import { z } from 'zod'
import { storable } from '../bounded.ts'
import { type Listing, MOST } from '../listing.ts'
import type { Page, Unreadable } from '../registry.ts'
import { jsonValue } from './json-value.ts'

/** A listing that somebody else wrote down: strictly in our words and within our bounds, or not at all. */
export function listingFrom(entry: unknown, { snapshot }: Pick<Page, 'snapshot'>): Listing | Unreadable {
  const read = listing.safeParse(entry)
  if (read.success) return { registry: 'jsonl', snapshot, ...read.data } as Listing
  const issue = read.error.issues[0]
  // Of the path only what are words of the codebook: the rest is foreign text.
  const place = (issue?.path ?? [])
    .filter((part) => typeof part === 'number' || WORD.test(String(part)))
    .join('.')
  return {
    unreadable: `a line that is no listing: ${issue?.code ?? 'invalid'}${place === '' ? '' : ` at ${place.slice(0, 100)}`}`,
  }
}

const WORD = /^[a-zA-Z0-9]{1,30}$/

const text = (most: number) => z.string().min(1).max(most).transform(storable)
const moment = z.iso.datetime({ offset: true }).or(z.iso.date())

const setting = z.strictObject({
  name: text(MOST.name),
  isSecret: z.boolean().optional(),
  isRequired: z.boolean().optional(),
  value: text(MOST.text).optional(),
})
const settings = z.array(setting).max(MOST.list).default([])

const listing = z.strictObject({
  registry: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,63}$/)
    .optional(),
  snapshot: z
    .string()
    .regex(/^[0-9][0-9T:.Z-]{0,39}$/)
    .optional(),
  name: text(MOST.name),
  title: text(MOST.name).optional(),
  description: text(MOST.text).optional(),
  version: text(MOST.name).optional(),
  isLatest: z.boolean().default(true),
  status: z.enum(['active', 'deprecated', 'deleted']).default('active'),
  published: moment.optional(),
  updated: moment.optional(),
  repository: z
    .strictObject({
      url: text(MOST.text),
      id: text(MOST.name).optional(),
      folder: text(MOST.text).optional(),
      commit: text(MOST.name).optional(),
    })
    .optional(),
  homepage: text(MOST.text).optional(),
  publisher: text(MOST.name).optional(),
  packages: z
    .array(
      z.strictObject({
        ecosystem: z.enum(['npm', 'pypi', 'oci', 'mcpb', 'nuget', 'cargo', 'go', 'maven', 'other']),
        identifier: text(MOST.name * 4),
        version: text(MOST.name).optional(),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .optional(),
        settings,
      }),
    )
    .max(MOST.list)
    .default([]),
  remotes: z
    .array(
      z.strictObject({
        transport: z.enum(['http', 'sse', 'unknown']).default('unknown'),
        url: text(MOST.text),
        settings,
        authentication: z.enum(['none', 'oauth', 'key', 'unknown']).optional(),
      }),
    )
    .max(MOST.list)
    .default([]),
  settings,
  launches: z
    .array(
      z.strictObject({
        command: text(MOST.text),
        args: z.array(z.string().max(MOST.text).transform(storable)).max(MOST.list).default([]),
        environment: z
          .record(text(MOST.name), z.string().max(MOST.text).transform(storable))
          .refine((names) => Object.keys(names).length <= MOST.list)
          .default({}),
      }),
    )
    .max(MOST.list)
    .default([]),
  tools: z
    .array(
      z.strictObject({
        name: text(MOST.name),
        description: text(MOST.example).optional(),
        inputSchema: jsonValue(MOST.schema).optional(),
      }),
    )
    .max(MOST.tools)
    .optional(),
  license: text(MOST.name).optional(),
  language: text(MOST.name).optional(),
  stars: z.number().int().nonnegative().optional(),
  isOfficial: z.boolean().optional(),
  isVerified: z.boolean().optional(),
  isArchived: z.boolean().optional(),
  copyOf: text(MOST.text).optional(),
  examples: z.array(text(MOST.example)).max(MOST.list).default([]),
  more: z
    .record(text(MOST.name), jsonValue(MOST.text))
    .refine((names) => Object.keys(names).length <= MOST.list)
    .optional(),
})
