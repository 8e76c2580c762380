import { readdir } from 'node:fs/promises'
import { z } from 'zod'
import { JobQueue, PRESETS, type Preset } from './jobs.js'

const folder = process.env.MEDIA_DIR ?? 'media'
export const queue = new JobQueue(folder)

async function media(): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => /\.(?:mp4|mov|wav)$/.test(name))
}

interface MediaTool {
  name: string
  config: { description: string; inputSchema: z.ZodRawShape; annotations?: { readOnlyHint: boolean } }
  handler: (args: any) => Promise<unknown>
}

export const mediaTools: MediaTool[] = [
  {
    name: 'list_media',
    config: { description: 'Media that can be transcoded', inputSchema: {}, annotations: { readOnlyHint: true } },
    handler: () => media(),
  },
  {
    name: 'transcode',
    config: {
      description: 'Transcode a file in the background',
      inputSchema: { file: z.string(), preset: z.enum(Object.keys(PRESETS) as [Preset, ...Preset[]]) },
    },
    handler: async ({ file, preset }: { file: string; preset: Preset }) => {
      const known = (await media()).find((name) => name === file)
      if (known === undefined) throw new RangeError('no such file')
      return { job: queue.add(known, preset).id }
    },
  },
  {
    name: 'job_status',
    config: { description: 'How far a job is', inputSchema: { job: z.number().int() } },
    handler: async ({ job }: { job: number }) => queue.get(job),
  },
]
