// Starts a process of its own and writes both process ids to PIDS_FILE: who ends the grandchild?
// The grandchild ends by itself after two minutes in any case.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { object, serve, text, words } from './serve.js'

const child = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 120_000)'], { stdio: 'ignore' })
writeFileSync(process.env.PIDS_FILE, JSON.stringify({ server: process.pid, grandchild: child.pid }))

serve({
  name: 'parent',
  tools: [
    { name: 'echo', description: 'Returns the text.', inputSchema: object({ text: words('The text.') }, []) },
  ],
  call: (_, { text: value = '' }) => text(value),
})
