// What servers use of execa, on child_process.
import { spawn } from 'node:child_process'

export function execa(file, args = [], options = {}) {
  const [list, settings] = Array.isArray(args) ? [args, options] : [[], args]
  return new Promise((resolve, reject) => {
    const child = spawn(file, list, { cwd: settings.cwd, env: settings.env, shell: settings.shell ?? false })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.on('error', reject)
    child.on('close', (exitCode) => {
      const result = { stdout: stdout.trimEnd(), stderr: stderr.trimEnd(), exitCode }
      if (exitCode === 0 || settings.reject === false) resolve(result)
      else reject(Object.assign(new Error(`Command failed with exit code ${exitCode}`), result))
    })
  })
}

export const execaCommand = (command, options) =>
  execa(command.split(' ')[0], command.split(' ').slice(1), options)
