import { expect, test } from 'vitest'
import { createThreads, THREAD_LIMITS } from './pool.ts'

/** What each thread does with a job, as the module that it is. */
const ENTRY = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (job) => {
      if (job === 'throw') throw new Error('planted')
      if (job === 'exit') process.exit(3)
      if (job === 'hang') for (;;);
      if (job === 'eat') for (const all = []; ; ) all.push(new Array(1e6).fill(all.length))
      parentPort.postMessage('did ' + job)
    })
  `)}`,
)

test('what ends a thread or eats memory is not checked, and everything else is', async () => {
  const threads = createThreads<string, string>(ENTRY, {
    ...THREAD_LIMITS,
    memoryMiB: 32,
    jobs: 3,
  })
  const jobs = ['a', 'throw', 'b', 'exit', 'c', 'd', 'e', 'f', 'g', 'h', 'eat', 'i', 'j', 'k', 'l']
  const ran = await Promise.all(jobs.map((job) => threads.run(job)))
  await threads.close()
  expect(ran).toEqual(
    jobs.map((job) =>
      job.length === 1
        ? { answer: `did ${job}` }
        : {
            notChecked: {
              throw: 'ended its thread',
              exit: 'ended its thread',
              eat: 'needed too much memory',
            }[job],
          },
    ),
  )
})

test('what does not come to an end is ended', async () => {
  const threads = createThreads<string, string>(ENTRY, { ...THREAD_LIMITS, timeoutMs: 300 })
  const ran = await Promise.all(['hang', 'hang', 'hang'].map((job) => threads.run(job)))
  await threads.close()
  expect(ran).toEqual(Array.from({ length: 3 }, () => ({ notChecked: 'took too long' })))
})

test('what is asked of closed threads, or waits when they close, is answered as not begun', async () => {
  const threads = createThreads<string, string>(ENTRY, { ...THREAD_LIMITS, threads: 1 })
  const [first, second] = [threads.run('hang'), threads.run('a')]
  await threads.close()
  expect(await second).toEqual({ notChecked: 'was not begun' })
  expect(await first).toEqual({ notChecked: 'ended its thread' })
  expect(await threads.run('b')).toEqual({ notChecked: 'was not begun' })
})
