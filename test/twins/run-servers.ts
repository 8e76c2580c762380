import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Trial, TwinLanguage, TwinStep } from './pairs.ts'
import { standInNetworks, type Networks } from './stand-in-networks.ts'

/** One server of the folder, and what is to be done with it. */
export interface ServerOnTrial {
  readonly name: string
  readonly language: TwinLanguage
  /** Below this folder. */
  readonly folder: string
  readonly entry: string
  readonly trial: Trial
}

export interface Outcome {
  /** The last ordinary answer; empty if one was an error. */
  readonly served: string
  readonly isProven: boolean
  /** For a reader of a test that failed. */
  readonly told: string
}

/** Runs servers, all of a language in one process, and tells by name what ordinary calls and the exploit did. */
export async function runServers(
  servers: readonly ServerOnTrial[],
  scratch: string,
): Promise<ReadonlyMap<string, Outcome>> {
  const networks = await standInNetworks()
  try {
    await compile()
    const jobs: Job[] = []
    for (const server of servers) jobs.push(await jobOf(server, realpathSync(scratch)))
    const python = jobs.filter(({ language }) => language === 'python')
    const script = jobs.filter(({ language }) => language !== 'python')
    const answered = await Promise.all([
      host(['python3', '-B', `${HERE}host/serve_jobs.py`], python, scratch, networks, 'python'),
      host([process.execPath, `${HERE}host/serve-jobs.js`], script, scratch, networks, 'node'),
    ])
    return new Map(answered.flat().map(([job, answer]) => [job.name, outcomeOf(job, answer, networks)]))
  } finally {
    await networks.close()
    rmSync(BUILT, { recursive: true, force: true })
  }
}

/** What a host is given, as JSON. */
interface Job {
  readonly name: string
  readonly language: TwinLanguage
  readonly trial: Trial
  readonly entry: string
  readonly root: string
  readonly port: number
  readonly env: Readonly<Record<string, string>>
  readonly mcp: boolean
  readonly steps: readonly TwinStep[]
}

type Answer =
  | { readonly failure: string }
  | {
      readonly tools: readonly unknown[]
      readonly steps: readonly { readonly text: string; readonly isError: boolean }[]
    }

const HERE = fileURLToPath(new URL('./', import.meta.url))
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))
/** In the repository, so that what twins import is found; ignored by git. */
const BUILT = `${REPOSITORY}.cache/twins/${process.pid}/`

/** TypeScript becomes JavaScript beside the files that are JavaScript already. */
async function compile(): Promise<void> {
  const folders = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders)
    cpSync(HERE + name, BUILT + name, { recursive: true, filter: (path) => !/\.m?ts$/.test(path) })
  for (const name of readdirSync(`${HERE}node-stand-in`)) {
    const folder = `${BUILT}node_modules/${name}`
    cpSync(`${HERE}node-stand-in/${name}`, folder, { recursive: true })
    writeFileSync(`${folder}/package.json`, JSON.stringify({ name, type: 'module', exports: './index.js' }))
  }
  await run(process.execPath, [
    `${REPOSITORY}node_modules/typescript/bin/tsc`,
    '-p',
    `${HERE}tsconfig.json`,
    '--outDir',
    BUILT,
  ])
}

async function jobOf(server: ServerOnTrial, scratch: string): Promise<Job> {
  const { name, language } = server
  const root = join(scratch, name)
  const port = await freePort()
  const trial = JSON.parse(
    JSON.stringify(server.trial)
      .replaceAll('$ROOT', root)
      .replaceAll('$NAME', name)
      .replaceAll('$CANARY', canaryOf(name))
      .replaceAll('$PORT', String(port)),
  ) as Trial
  mkdirSync(root, { recursive: true })
  for (const [path, text] of Object.entries(trial.files ?? {})) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text, text.startsWith('#!') ? { mode: 0o755 } : {})
  }
  return {
    name,
    language,
    trial,
    entry: `${BUILT}${server.folder}/${server.entry.replace(/\.(m?)ts$/, '.$1js')}`,
    root,
    port,
    env: { HOME: root, PATH: `${root}/bin:${process.env['PATH'] ?? ''}`, ...trial.env },
    mcp: trial.mcp ?? true,
    steps: [...trial.ordinary, ...(trial.exploit ?? [])],
  }
}

const canaryOf = (name: string): string =>
  `canary-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`

async function host(
  [program, ...args]: readonly [string, ...string[]],
  jobs: readonly Job[],
  scratch: string,
  networks: Networks,
  name: string,
): Promise<readonly (readonly [Job, Answer])[]> {
  const [given, answers] = [join(scratch, `${name}-jobs.json`), join(scratch, `${name}-answers.json`)]
  writeFileSync(given, JSON.stringify({ jobs, ports: networks.ports }))
  const environment = { PATH: process.env['PATH'], PYTHONPATH: `${HERE}python-stand-in` }
  const { stderr } = await run(program, [...args, given, answers], { env: environment, cwd: scratch })
  if (process.env['TWINS_TOLD'] !== undefined) process.stderr.write(stderr)
  return (JSON.parse(readFileSync(answers, 'utf8')) as Answer[]).map((answer, index) => [
    jobs[index] as Job,
    answer,
  ])
}

function outcomeOf(job: Job, answer: Answer, networks: Networks): Outcome {
  if ('failure' in answer) return { served: '', isProven: false, told: answer.failure }
  const ordinary = answer.steps.slice(0, job.trial.ordinary.length)
  return {
    served: ordinary.some(({ isError }) => isError) ? '' : (ordinary.at(-1)?.text ?? ''),
    isProven: isProven(job, answer.steps.at(-1)?.text ?? '', networks),
    told: JSON.stringify(answer.steps),
  }
}

function isProven({ name, root, trial: { proof } }: Job, result: string, networks: Networks): boolean {
  if (proof === undefined) return false
  if (proof.kind === 'internal') return networks.asked.some((path) => path.includes(name))
  if (proof.kind === 'sent') return networks.sent.some((text) => text.includes(canaryOf(name)))
  if (proof.kind === 'result') return result.includes(proof.contains)
  const text = textOf(join(root, proof.path))
  return text !== undefined && text.includes(proof.contains ?? '')
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const run = promisify(execFile)
