import { spawn } from 'node:child_process'

const MOST_CHARACTERS = 16 * 1024 * 1024

/** A stdio server: `onLine` gets each line with what it says, `send` writes one, `end` ends it by its process id. */
export function startChild(command, args, { onLine, onExit }) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()
    if (rest.length > MOST_CHARACTERS) child.kill('SIGKILL')
    for (const line of lines) tell(line, onLine)
  })
  child.stdin.on('error', () => {})
  const exited = new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', resolve)
  })
  void exited.then(onExit)
  return {
    send: (line) => child.stdin.write(`${line}\n`),
    end() {
      child.stdin.end()
      const timers = [
        setTimeout(() => child.kill('SIGTERM'), 2000),
        setTimeout(() => child.kill('SIGKILL'), 4000),
      ]
      return exited.then(() => timers.forEach(clearTimeout))
    },
  }
}

function tell(line, onLine) {
  if (line.trim() === '') return
  try {
    onLine(line, JSON.parse(line))
  } catch (error) {
    process.stderr.write(`bridge: a line that is not a message: ${error.message}\n`)
  }
}
