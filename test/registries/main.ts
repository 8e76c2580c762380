import { parseArgs } from 'node:util'
import { startInternet } from './internet.ts'
import type { TroubleWish } from './trouble.ts'
import { truth } from './world/truth.ts'
import { createWorld } from './world/world.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    size: { type: 'string', default: '1000' },
    every: { type: 'string', default: '500' },
    moment: { type: 'string', default: '0' },
    port: { type: 'string' },
    only: { type: 'string' },
    trouble: { type: 'string', default: '[]' },
    delay: { type: 'string', default: '0' },
    truth: { type: 'boolean', default: false },
  },
})
const world = createWorld({
  seed: Number(values.seed),
  size: Number(values.size),
  every: Number(values.every),
}).at(values.moment === '1' ? 1 : 0)

if (values.truth) {
  for (const one of truth(world)) process.stdout.write(`${JSON.stringify(one)}\n`)
} else {
  const internet = await startInternet({
    world,
    trouble: JSON.parse(values.trouble) as readonly TroubleWish[],
    delayMs: Number(values.delay),
    ...(values.only === undefined ? {} : { only: values.only.split(',') }),
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
  })
  process.stdout.write(`${JSON.stringify({ origins: internet.origins, hosts: internet.hosts })}\n`)
  // Whoever started it holds the other end; when that is gone, so is this.
  process.stdin.resume().on('end', () => process.exit(0))
  process.on('SIGTERM', () => process.exit(0))
}
