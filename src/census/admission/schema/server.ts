import { z } from 'zod'
import { inputsOf, transportsOf } from './inputs.ts'
import { type SchemaVersion, wordOf } from './words.ts'

/** One dated schema of server.json: what it demands, in its own words. What it does not know it lets pass, as the original does. */
export function serverSchema(version: SchemaVersion): z.ZodType {
  const known = built.get(version.date)
  if (known) return known
  const inputs = inputsOf(version)
  const transports = transportsOf(version)
  const word = (name: string): string => wordOf(name, version)
  const packageSchema = z.looseObject({
    [word('registryType')]: text(1, 50),
    identifier: text(1, 2_000),
    version: version.wantsPackageVersion ? packageVersion : packageVersion.optional(),
    transport: version.isSnake ? transports.local.optional() : transports.local,
    [word('registryBaseUrl')]: address.optional(),
    [word('fileSha256')]: z
      .string()
      .regex(/^[a-f0-9]{64}$/, 'must be 64 hex digits in lower case')
      .optional(),
    [word('runtimeHint')]: text(1, 200).optional(),
    [word('runtimeArguments')]: inputs.arguments.optional(),
    [word('packageArguments')]: inputs.arguments.optional(),
    [word('environmentVariables')]: inputs.pairs.optional(),
  })
  const schema = z.looseObject({
    $schema: z.string().max(500).optional(),
    name: z
      .string()
      .min(3)
      .max(200)
      .regex(NAME, 'must be a namespace in reverse-DNS form, one slash, and a name'),
    title: text(1, 100).optional(),
    description: text(1, 100),
    version: text(1, 255),
    repository: repository.optional(),
    [word('websiteUrl')]: address.optional(),
    icons: z.array(icon).max(MOST_LISTED).optional(),
    packages: z.array(packageSchema).max(MOST_LISTED).optional(),
    remotes: z.array(transports.remote).max(MOST_LISTED).optional(),
    _meta: z.looseObject({}).optional(),
    status: version.hasStatus
      ? z.enum(['active', 'deprecated', 'deleted']).optional()
      : z.undefined().optional(),
  })
  built.set(version.date, schema)
  return schema
}

const built = new Map<string, z.ZodType>()
const MOST_LISTED = 500
const NAME = /^[a-zA-Z0-9.-]{1,200}\/[a-zA-Z0-9._-]{1,200}$/

const text = (least: number, most: number) => z.string().min(least).max(most)
const address = z
  .string()
  .max(2_000)
  .refine((value) => URL.canParse(value), 'must be an absolute address')
const packageVersion = text(1, 255).refine((value) => value !== 'latest', 'must be a version, not `latest`')

/** The interface of the registry writes an empty one for none. */
const repository = z.union([
  z.strictObject({}),
  z.looseObject({
    url: address,
    source: text(1, 100),
    id: z.string().max(200).optional(),
    subfolder: z.string().max(500).optional(),
  }),
])

const icon = z.looseObject({
  src: z
    .string()
    .max(255)
    .refine((value) => URL.canParse(value) && value.startsWith('https://'), 'must be an https address'),
  mimeType: z.enum(['image/png', 'image/jpeg', 'image/jpg', 'image/svg+xml', 'image/webp']).optional(),
  sizes: z.array(z.string().regex(/^(?:\d{1,5}x\d{1,5}|any)$/, 'must be WIDTHxHEIGHT or any')).optional(),
  theme: z.enum(['light', 'dark']).optional(),
})
