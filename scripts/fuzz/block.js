import { checkFrame, newGates } from './check-frame.js'
import { checkLines } from './check-lines.js'

/** Cases that share gates, and so what the gates remember. */
export const BLOCK = 2000

/** All cases of a block: what is wrong, by kind, and what was exercised. `onCase` is told which one is running. */
export async function checkBlock(seed, block, onCase) {
  const gates = newGates()
  const counts = {}
  const problems = new Map()
  for (let number = block * BLOCK; number < (block + 1) * BLOCK; number += 1) {
    onCase(number)
    const found = await safely(seed, number, gates, counts)
    if (found === undefined) continue
    const known = problems.get(found.wrong) ?? { wrong: found.wrong, number, count: 0 }
    known.count += 1
    problems.set(found.wrong, known)
  }
  return { problems: [...problems.values()], counts }
}

/** One case as it was: after all that came before it in its block. */
export async function runCase(seed, number) {
  const gates = newGates()
  let found
  for (let each = Math.floor(number / BLOCK) * BLOCK; each <= number; each += 1)
    found = await safely(seed, each, gates, {})
  return found
}

export function describe({ wrong, bytes, forward, from, mode, isLineFramed, rows }) {
  return [
    `${wrong}; from the ${from}, ${mode} mode, ${isLineFramed ? 'stdio' : 'HTTP'}`,
    `judged    ${JSON.stringify(String(bytes))}`,
    `forwarded ${forward === undefined ? 'nothing' : JSON.stringify(String(Buffer.from(forward)))}`,
    `recorded  ${JSON.stringify(rows)}`,
  ].join('\n')
}

async function safely(seed, number, gates, counts) {
  try {
    return (await checkFrame(seed, number, gates, counts)) ?? checkLines(seed, number)
  } catch (error) {
    const [, where = ''] = (error.stack ?? '').split('\n')
    return {
      wrong: `crash: ${error.message.slice(0, 100)}${where.replace(/\(?file:.*\/(?=dist|scripts)/, '')}`,
      bytes: '',
      rows: [],
    }
  }
}
