import type { Aim } from './aims.ts'

/**
 * Places that outlive the task: files that steer later sessions of an agent, settings of hosts, what a shell or the system
 * starts by itself, and what opens the machine to others. Nobody but the user has business to say what stands there.
 */
export function isSteering(aim: Aim): boolean {
  return matches(aim, STEERING)
}

/** Where keys, tokens and passwords are kept. */
export function isKeyStore(aim: Aim): boolean {
  return matches(aim, KEYS) && !(aim.kind === 'path' && PUBLIC.test(aim.text))
}

/** Under the home folder or the root, and not in the folder the agent works in. */
export function isOutside(path: string, folder: string | undefined): boolean {
  const plain = path.replaceAll('\\', '/')
  if (plain.split('/').includes('..')) return true
  if (/^(?:~|\$HOME|\$\{HOME\})(?:\/|$)/.test(plain)) return true
  if (!/^(?:\/|[a-z]:\/)/i.test(plain)) return false
  const own = withoutEnd(folder?.replaceAll('\\', '/') ?? '')
  return own === '' || !(plain === own || plain.startsWith(`${own}/`))
}

function withoutEnd(path: string): string {
  let end = path.length
  while (path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}

function matches({ kind, text }: Aim, { part, place }: Guarded): boolean {
  if (kind === 'address') return false
  const plain = text.replaceAll('\\', '/')
  return place.test(plain) || plain.split(BETWEEN).some((each) => part.test(each))
}

interface Guarded {
  /** The name of a file or a folder. */
  readonly part: RegExp
  /** What only two of them together say. */
  readonly place: RegExp
}

const BETWEEN = /[\s"'`/=(<>;|&)]/
const STEERING: Guarded = {
  part: /^(?:(?:AGENTS|CLAUDE|GEMINI|QWEN)(?:\.local|\.override)?\.md|\.(?:cursorrules|windsurfrules|clinerules|goosehints)|copilot-instructions\.md|\.(?:claude|cursor|codex|gemini|windsurf|copilot|continue|kiro|roo)|\.?mcp(?:[-_](?:config|settings|servers))?\.jsonc?|claude_desktop_config\.json|authorized_keys|\.(?:bashrc|bash_profile|bash_login|profile|zshrc|zprofile|zshenv|kshrc)|\.(?:gitconfig|npmrc|pypirc|netrc)|crontab|cron\.(?:d|daily|hourly)|sudoers(?:\.d)?|systemd|LaunchAgents|LaunchDaemons|autostart)$/i,
  place: /(?:^|[\s"'`/=(<>])(?:\.git\/(?:hooks|config)|etc\/(?:hosts|passwd|shadow))(?=$|[\s"'`;|&)<>/])/i,
}
const KEYS: Guarded = {
  part: /^(?:\.(?:ssh|gnupg|aws|azure|kube|docker)|id_[\w-]{1,40}|\.env(?:\.[\w-]{1,40})?|\.(?:netrc|npmrc|pypirc|pgpass|git-credentials)|(?:credentials?|secrets?|passwords?|tokens?|keys?|wallets?|keychains?|passport)(?:\.[\w-]{1,12})?|[\w.-]{1,80}\.(?:pem|key|pfx|p12|kdbx|keystore|jks|ppk))$/i,
  place: /(?:^|[\s"'`/=(<>])etc\/shadow(?=$|[\s"'`;|&)<>/])/i,
}
const PUBLIC = /\.(?:pub|example|sample|template|dist)$|\/(?:src|lib|test|tests|docs?|packages?)\//i
