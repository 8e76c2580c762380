import { Worker } from 'node:worker_threads'

/** A few threads, each with one job at a time: what one of them comes to says nothing of the others. */
export interface Threads<Job, Answer> {
  readonly run: (job: Job) => Promise<Ran<Answer>>
  /** Ends the threads; what still waits is not checked. */
  readonly close: () => Promise<void>
}

export type Ran<Answer> = { readonly answer: Answer } | { readonly notChecked: NotRun }
export type NotRun = 'took too long' | 'needed too much memory' | 'ended its thread' | 'was not begun'

export interface ThreadLimits {
  readonly threads: number
  /** Of one job. */
  readonly timeoutMs: number
  /** Of one thread’s heap. */
  readonly memoryMiB: number
  /** A thread is replaced after so many jobs, so that nothing that leaks can add up. */
  readonly jobs: number
}

export const THREAD_LIMITS: ThreadLimits = { threads: 2, timeoutMs: 60_000, memoryMiB: 512, jobs: 200 }

/** `entry` is a module that calls `serveThread`. Threads are started when there is work for them. */
export function createThreads<Job, Answer>(
  entry: URL,
  limits: ThreadLimits = THREAD_LIMITS,
): Threads<Job, Answer> {
  const waiting: Turn<Job, Answer>[] = []
  const idle: Thread[] = []
  const all = new Set<Thread>()
  let isClosed = false

  const next = (): void => {
    const turn = waiting[0]
    if (turn === undefined) return
    const thread = idle.pop() ?? (all.size < limits.threads ? start() : undefined)
    if (thread === undefined) return
    waiting.shift()
    give(thread, turn)
  }

  const start = (): Thread => {
    const worker = new Worker(entry, {
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMiB, stackSizeMb: 4 },
    })
    // One that dies while nobody waits for it must not end the process, nor be given work.
    worker.on('error', () => undefined).on('exit', () => forget(thread))
    const thread = { worker, jobs: 0 }
    all.add(thread)
    return thread
  }

  const forget = (thread: Thread): void => {
    all.delete(thread)
    const at = idle.indexOf(thread)
    if (at >= 0) idle.splice(at, 1)
  }

  const give = (thread: Thread, { job, settle }: Turn<Job, Answer>): void => {
    const { worker } = thread
    thread.jobs += 1
    const done = (ran: Ran<Answer>, isFit: boolean): void => {
      clearTimeout(timer)
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      if (isFit && !isClosed && thread.jobs < limits.jobs) idle.push(thread)
      else {
        all.delete(thread)
        void worker.terminate()
      }
      settle(ran)
      next()
    }
    const timer = setTimeout(() => done({ notChecked: 'took too long' }, false), limits.timeoutMs)
    const onAnswer = (answer: Answer): void => done({ answer }, true)
    const onError = (error: { readonly code?: unknown }): void =>
      done(
        { notChecked: error.code === OUT_OF_MEMORY ? 'needed too much memory' : 'ended its thread' },
        false,
      )
    const onExit = (): void => done({ notChecked: 'ended its thread' }, false)
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.postMessage(job, [])
  }

  return {
    run: (job) =>
      new Promise((settle) => {
        if (isClosed) return settle({ notChecked: 'was not begun' })
        waiting.push({ job, settle })
        next()
      }),
    async close() {
      isClosed = true
      for (const { settle } of waiting.splice(0)) settle({ notChecked: 'was not begun' })
      await Promise.all([...all].map(({ worker }) => worker.terminate()))
      all.clear()
    },
  }
}

interface Turn<Job, Answer> {
  readonly job: Job
  readonly settle: (ran: Ran<Answer>) => void
}

interface Thread {
  readonly worker: Worker
  jobs: number
}

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'
