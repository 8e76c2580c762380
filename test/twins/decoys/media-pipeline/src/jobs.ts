import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'

export interface Job {
  readonly id: number
  readonly file: string
  readonly preset: Preset
  state: 'waiting' | 'running' | 'done' | 'failed'
  tail: string
}

export const PRESETS = {
  small: ['-vf', 'scale=640:-2', '-crf', '30'],
  large: ['-vf', 'scale=1920:-2', '-crf', '22'],
  sound: ['-vn', '-b:a', '128k'],
} as const
export type Preset = keyof typeof PRESETS

export class JobQueue extends EventEmitter {
  private readonly jobs = new Map<number, Job>()
  private next = 1

  constructor(private readonly folder: string) {
    super()
  }

  add(file: string, preset: Preset): Job {
    const job: Job = { id: this.next++, file, preset, state: 'waiting', tail: '' }
    this.jobs.set(job.id, job)
    this.start(job)
    return job
  }

  get(id: number): Job {
    const job = this.jobs.get(id)
    if (!job) throw new RangeError('no such job')
    return job
  }

  all(): Job[] {
    return [...this.jobs.values()]
  }

  private start(job: Job): void {
    const output = `${job.preset}-${job.id}.mp4`
    const child = spawn('ffmpeg', ['-nostdin', '-y', '-i', `./${job.file}`, ...PRESETS[job.preset], output], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 600_000,
    })
    job.state = 'running'
    child.stdout.on('data', (chunk: Buffer) => {
      job.tail = (job.tail + chunk.toString()).slice(-2000)
    })
    child.on('error', () => {
      job.state = 'failed'
    })
    child.on('close', (code) => {
      job.state = code === 0 ? 'done' : 'failed'
      this.emit('finished', job)
    })
  }
}
