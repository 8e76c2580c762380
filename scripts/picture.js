// Draws docs/terminal.svg from what `fairlead tour` really prints. By hand, when that changes: npm run build, then this.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { terminalSvg } from './picture/terminal-svg.js'

/** The parts of the tour that fit into a picture, by how they begin; what is left out is shown as left out. */
const SHOWN = /^(?:Fairlead in a minute|1\. |2\. |The evidence|Everything went)/

process.chdir(new URL('..', import.meta.url).pathname)
const program = process.env.FAIRLEAD_BIN ?? 'bin/fairlead.js'
const env = { ...process.env, NO_COLOR: '1' }
const { status, stdout } = spawnSync(process.execPath, [program, 'tour'], { env, encoding: 'utf8' })
if (status !== 0) {
  console.error('The tour did not go as told')
  process.exit(1)
}
const parts = stdout.trim().split(/\n\n+/)
const kept = parts.map((part) => (SHOWN.test(part) ? part : '…'))
const lines = kept.filter((part, index) => part !== '…' || kept[index - 1] !== '…').join('\n\n')
const title = 'fairlead tour: an honest server passes, a server that changes after three calls is stopped'
writeFileSync('docs/terminal.svg', terminalSvg(['$ fairlead tour', '', ...lines.split('\n')], title))
