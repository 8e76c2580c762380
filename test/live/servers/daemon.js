// Leaves a child of a child behind, out of its session, that writes where it is told: when it still runs later, it escaped.
import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { serve } from '../../servers/serve.js'

const [marker, role = 'server'] = process.argv.slice(2)
const again = (next) =>
  spawn(process.execPath, [process.argv[1], marker, next], { detached: true, stdio: 'ignore' }).unref()
if (role === 'server') {
  again('middle')
  serve({ name: 'daemon', tools: [] })
} else if (role === 'middle') {
  again('last')
} else {
  process.on('SIGTERM', () => {})
  setInterval(() => {
    for (const path of [marker, `${process.cwd()}/marker`])
      try {
        appendFileSync(path, 'here\n')
      } catch {
        // It may not.
      }
  }, 50)
}
