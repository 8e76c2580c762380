import { parentPort } from 'node:worker_threads'

/** What a thread of a pool does with each job. What it throws ends the thread, and the pool says that it was not checked. */
export function serveThread(work: (job: never) => Promise<unknown>): void {
  const port = parentPort
  port?.on('message', (job: unknown) => {
    void work(job as never).then((answer) => port.postMessage(answer, []))
  })
}
