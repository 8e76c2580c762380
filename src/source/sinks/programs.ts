import type { Call } from '../flow/calls.ts'
import { partsOf, writtenStart } from '../flow/text.ts'
import { REST, type Value } from '../flow/value.ts'
import { option, wordSet, type Family, type Harm } from './harm.ts'

/** Starting programs: by a shell, which reads its text as commands, or with arguments one by one. */
export const programs: Family = {
  names: wordSet(
    `exec execSync execAsync spawn spawnSync execFile execFileSync fork execa execaSync execaCommand execaCommandSync command commandSync
     sync cross-spawn system popen run call check_call check_output Popen getoutput getstatusoutput create_subprocess_shell
     create_subprocess_exec exec_command execCommand execv execve execvp execl execlp spawnl spawnv spawnvp Command sh`,
  ),
  harms: (call) => {
    const { path, plain } = call
    if (SHELL.has(path)) return [{ kind: 'shell', value: call.named.get('cmd') ?? plain[0] }]
    if (SPLIT.has(path)) return [{ kind: 'program', value: plain[0] }]
    if (path.startsWith('subprocess.') || path === 'pexpect.spawn') return ofPython(call)
    if (path === 'asyncio.create_subprocess_exec' || path.startsWith('os.'))
      return OS_PROGRAMS.test(path) || path.startsWith('asyncio') ? argv(plain[0], plain.slice(1)) : undefined
    if (ARGV.has(path)) return ofNode(call)
    return undefined
  },
}

const SHELL = wordSet(
  `child_process.exec child_process.execSync shelljs.exec os.system os.popen commands.getoutput subprocess.getoutput
   subprocess.getstatusoutput asyncio.create_subprocess_shell ssh2.Client().exec paramiko.SSHClient().exec_command
   node-ssh.NodeSSH().execCommand child-process-promise.exec child-process-promises.exec node-cmd.run node-cmd.get Bun.sh
   asyncio.subprocess.create_subprocess_shell anyio.run_process teen_process.exec`,
)
const SPLIT = wordSet(
  'execa.execaCommand execa.execaCommandSync execa.command execa.commandSync execa.execa.command',
)
const ARGV = wordSet(
  `child_process.spawn child_process.spawnSync child_process.execFile child_process.execFileSync child_process.fork execa execa.execa
   execa.execaSync execa.sync cross-spawn cross-spawn.spawn cross-spawn.sync Bun.spawn Bun.spawnSync Deno.Command node-pty.spawn
   child-process-promise.spawn child-process-promise.execFile tinyexec.exec tinyexec.x nano-spawn`,
)
const OS_PROGRAMS = /^os\.(?:exec[lv]\w*|spawn[lv]\w*|posix_spawn)$/

function ofNode(call: Call): readonly Harm[] {
  const [program, args] = call.plain
  const items = itemsOf(args)
  const shell = option(call, 'shell')
  const isShell = shell !== undefined && shell.literal !== false && shell.literal !== null
  if (isShell) return [program, ...items].map((value) => ({ kind: 'shell', value }))
  const listed = call.path.startsWith('Bun.') ? itemsOf(program) : undefined
  return listed ? argv(listed[0], listed.slice(1)) : argv(program, items)
}

function ofPython(call: Call): readonly Harm[] | undefined {
  const first = call.plain[0] ?? call.named.get('args')
  if (!/\.(?:run|call|check_call|check_output|Popen|spawn)$/.test(call.path) || first === undefined)
    return undefined
  const shell = call.named.get('shell')
  if (shell !== undefined && shell.literal !== false && shell.literal !== null)
    return itemsOf(first).length > 0
      ? itemsOf(first).map((value) => ({ kind: 'shell', value }))
      : [{ kind: 'shell', value: first }]
  if (first.object?.isList) {
    const items = itemsOf(first)
    return argv(items[0], items.slice(1))
  }
  return [{ kind: 'program', value: first }]
}

function itemsOf(list: Value | undefined): readonly Value[] {
  if (list === undefined) return []
  if (!list.object?.isList) return list.node ? [list] : []
  return [...list.object.fields]
    .toSorted(([a], [b]) => Number(a === REST) - Number(b === REST))
    .map(([, value]) => value)
}

/** Without a shell the text is one argument: at worst it is taken for an option, unless the program is itself a shell. */
export function argv(program: Value | undefined, args: readonly Value[]): readonly Harm[] {
  const harms: Harm[] = [{ kind: 'program', value: program?.node ? program : undefined }]
  const name = nameOf(program)
  const runs = SHELLS.has(name) ? 'shell' : RUNTIMES.has(name) ? 'code' : undefined
  let isCode = false
  let isGuarded = false
  for (const arg of args) {
    const word = typeof arg.literal === 'string' ? arg.literal.toLowerCase() : undefined
    if (runs && word !== undefined && CODE_OPTIONS.has(word)) isCode = true
    else if (word === '--') isGuarded = true
    else if (arg.node && isCode && runs) harms.push({ kind: runs, value: arg })
    else if (arg.node && !startsWritten(arg) && !isGuarded)
      harms.push({ kind: 'program', value: arg, guards: ['no-shell'] })
  }
  return harms
}

const SHELLS = wordSet(
  'sh bash zsh dash ash ksh cmd cmd.exe powershell powershell.exe pwsh /bin/sh /bin/bash /usr/bin/env osascript',
)
const RUNTIMES = wordSet('node python python3 perl ruby php deno bun osascript')
const CODE_OPTIONS = wordSet(
  '-c /c -command -encodedcommand -lc -ec -e --eval -r -ic /k --command -p --print',
)

function nameOf(program: Value | undefined): string {
  if (program?.external?.path === 'sys.executable') return 'python'
  if (program?.external?.path === 'process.execPath') return 'node'
  return typeof program?.literal === 'string' ? program.literal.toLowerCase() : ''
}

/** `--name=${x}`, an absolute path: cannot become an option. */
function startsWritten(value: Value): boolean {
  const form = value.node?.form
  return form === 'absolute' || form === 'url' || form === 'path' || writtenStart(partsOf(value)) !== ''
}
