// How long one command takes, and how much memory: the median of a few runs, each a process of its own.
import { spawnSync } from 'node:child_process'

const RUNS = 5
const MOST_MS = 120_000
// Children count in their parent's usage once they have ended: a parent of its own has this one alone.
const WATCH = `import json, resource, subprocess, sys, time
before = resource.getrusage(resource.RUSAGE_CHILDREN)
started = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
wall = time.perf_counter() - started
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"wall": wall * 1000, "cpu": (used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime) * 1000, "memory": used.ru_maxrss / 1024, "code": code}))`

/** Milliseconds of wall and processor time, MiB that were resident at most, and the exit code. */
export function measure(command, args, { cwd, env = process.env, runs = RUNS }) {
  const seen = []
  for (let run = 0; run < runs; run++) {
    const { stdout } = spawnSync('python3', ['-c', WATCH, command, ...args], {
      cwd,
      env,
      encoding: 'utf8',
      timeout: MOST_MS,
    })
    if (!stdout) return { wall: MOST_MS, cpu: Number.NaN, memory: Number.NaN, code: undefined }
    seen.push(JSON.parse(stdout))
  }
  const middle = (key) => seen.map((one) => one[key]).sort((a, b) => a - b)[seen.length >> 1]
  return { wall: middle('wall'), cpu: middle('cpu'), memory: middle('memory'), code: middle('code') }
}

/** What a command prints, or undefined where it did not end in time. */
export function outputOf(command, args, { cwd, env = process.env }) {
  const { stdout, error } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    input: '',
    timeout: MOST_MS,
    maxBuffer: 1 << 28,
  })
  return error ? undefined : stdout
}

export function row(what, { wall, cpu, memory }, more = '') {
  const number = (value) => (Number.isFinite(value) ? value.toFixed(0) : '?').padStart(6)
  console.log(
    `${what.padEnd(46)}${number(wall)} ms${number(cpu)} ms cpu${number(memory)} MB${more && `  ${more}`}`,
  )
}
