import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const SERVE = fileURLToPath(new URL('../../test/registries/serve.js', import.meta.url))

const ORIGINS = new Set(
  'official npm pypi nuget oci github github-raw smithery pulsemcp glama github-mcp'.split(' '),
)

/** The test internet as a process of its own, so that it costs the census nothing but time on the other core. */
export async function startInternet({ size, seed, every, delay = 0 }) {
  const child = spawn(process.execPath, [SERVE, ...wordsOf({ size, seed, every, delay })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', () => reject(new Error('the test internet did not start')))
  })
  const { origins, hosts } = JSON.parse(line)
  return {
    pid: child.pid,
    /** As `--origin` wants them. */
    origins: Object.entries({ ...origins, ...hosts })
      // Others stand for hosts, and are named by them.
      .filter(([name]) => name.includes('.') || ORIGINS.has(name))
      .map(([name, url]) => `${name}=${url}`)
      .join(','),
    turnTo: (moment) => fetch(`${origins.official}/__test/moment/${moment}`),
    end: () => (child.stdin.end(), exited),
  }
}

/** Everything that was planted, as JSON lines. */
export function plantedIn({ size, seed, every, moments }) {
  const moment = moments === 2 ? ['--moment', '1'] : []
  const child = spawn(
    process.execPath,
    [SERVE, '--truth', ...moment, ...wordsOf({ size, seed, every, delay: 0 })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return createInterface({ input: child.stdout })
}

function wordsOf({ size, seed, every, delay }) {
  const words = ['--size', String(size), '--seed', String(seed), '--every', String(every)]
  return delay > 0 ? [...words, '--delay', String(delay)] : words
}
