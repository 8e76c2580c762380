import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { ROOT } from './paths.js'

const running = new Set()

/** Starts a server, waits for the line that says where it listens (at `port`, if given), and ends it by its process id. */
export async function startServer(args, logFile, port = '\\d+') {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] })
  running.add(child)
  const exited = new Promise((resolve) => child.once('exit', resolve)).then(() => running.delete(child))
  const url = await readiness(child, exited, args, logFile, new RegExp(`http://127\\.0\\.0\\.1:${port}/mcp`))
  return { url, end: () => end(child, exited) }
}

/** Runs a program to its end, with its output in a file. */
export async function runToEnd(command, args, logFile, limitMs) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text))
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  running.delete(child)
  createWriteStream(logFile).end(output)
  return output
}

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

function readiness(child, exited, args, logFile, ready) {
  const log = createWriteStream(logFile)
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(
      () => reject(new Error(`${args[0]} was not ready in time: ${said.slice(-500)}`)),
      20_000,
    )
    void exited.then(() => reject(new Error(`${args[0]} ended at once: ${said.slice(-500)}`)))
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        log.write(text)
        if (said.length < 10_000) said += text
        const url = ready.exec(said)?.[0]
        if (url === undefined) return
        clearTimeout(timer)
        resolve(url)
      })
    }
  })
}

async function end(child, exited) {
  child.stdin.end()
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 6000)
  await exited
  clearTimeout(timer)
}
