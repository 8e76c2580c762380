import { execFileSync } from 'node:child_process'

/** End-to-end tests start `bin/fairlead.js`, which runs what is in dist/: build it from today's source first. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' })
}
