// Hosts many servers of JavaScript in one process: each believes it has a process of its own, and talks MCP over its
// standard input and output. Jobs come as a file of JSON, answers go to another.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { divertNetwork } from './divert-network.js'
import { ask } from './http-request.js'
import { obeyed } from './obedient-model.js'

const INITIALIZE = {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'twins', version: '1' },
}

const [, , jobsFile, answersFile] = process.argv
const { jobs, ports } = JSON.parse(readFileSync(jobsFile, 'utf8'))
const exit = process.exit.bind(process)
const base = { ...process.env }

process.exit = () => undefined
process.on('uncaughtException', (error) => process.stderr.write(`uncaught: ${error.stack}\n`))
process.on('unhandledRejection', (error) => process.stderr.write(`unhandled: ${error?.stack ?? error}\n`))
process.setMaxListeners(0)
await divertNetwork(ports)

const answers = []
for (const job of jobs) answers.push(await serve(job).catch((error) => ({ failure: error.stack })))
writeFileSync(answersFile, JSON.stringify(answers))
exit(0)

async function serve(job) {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, base, job.env)
  process.argv = [process.argv[0], job.entry]
  process.chdir(job.root)
  const client = connect()
  if (job.entry.endsWith('.cjs')) createRequire(job.entry)(job.entry)
  else await import(pathToFileURL(job.entry).href)
  const steps = []
  let tools = []
  if (job.mcp) {
    await client.request('initialize', INITIALIZE)
    client.notify('notifications/initialized')
    tools = (await client.request('tools/list', {})).tools
  }
  for (const step of job.steps) steps.push(await take(obeyed(step, tools, job), client, job))
  client.end()
  for (const name of Object.keys(Object.prototype)) delete Object.prototype[name]
  return { tools, steps }
}

async function take(step, client, job) {
  if (step.request !== undefined) return ask(step.request, job.port)
  return client
    .request(...callOf(step))
    .then((result) => ({ text: JSON.stringify(result.content ?? result), isError: result.isError === true }))
    .catch((error) => ({ text: error.message, isError: true }))
}

function callOf(step) {
  if (step.resource !== undefined) return ['resources/read', { uri: step.resource }]
  if (step.prompt !== undefined) return ['prompts/get', { name: step.prompt, arguments: step.arguments }]
  return ['tools/call', { name: step.tool, arguments: step.arguments ?? {} }]
}

function connect() {
  const input = new PassThrough()
  const output = new PassThrough()
  Object.defineProperty(process, 'stdin', { value: input, configurable: true })
  Object.defineProperty(process, 'stdout', { value: output, configurable: true })
  const waiting = new Map()
  let asked = 0
  let kept = ''
  output.on('data', (chunk) => {
    const lines = (kept + chunk).split('\n')
    kept = lines.pop()
    for (const line of lines) settle(line)
  })
  const settle = (line) => {
    const message = JSON.parse(line)
    const { resolve, reject } = waiting.get(message.id) ?? {}
    if (message.error) reject?.(new Error(message.error.message))
    else resolve?.(message.result)
  }
  const send = (message) => input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  return {
    notify: (method) => send({ method }),
    end: () => input.end(),
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = (asked += 1)
        waiting.set(id, { resolve, reject })
        setTimeout(() => reject(new Error(`no answer to ${method}`)), 5000).unref()
        send({ id, method, params })
      }),
  }
}
