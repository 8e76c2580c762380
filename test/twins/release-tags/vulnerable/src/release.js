import { execa } from 'execa'
import { exec as shell } from 'node:child_process'
import { promisify } from 'node:util'

const sh = promisify(shell)
const options = { cwd: process.env.CHECKOUT ?? process.cwd() }

export async function tag({ version, message = `Release ${version}` }) {
  const { stdout } = await sh(`git tag -a 'v${version}' -m "${message.replaceAll(/["$\\`]/g, '')}"`, options)
  return stdout.trim()
}

export async function push() {
  const { stdout } = await execa('git', ['push', '--tags', 'origin'], options)
  return stdout || 'pushed'
}
