import { parentPort, workerData } from 'node:worker_threads'
import { checkBlock } from './block.js'

const tell = (number) => (workerData.current[0] = number)

parentPort.on('message', async ({ seed, block }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort.postMessage(await checkBlock(seed, block, tell))
})
