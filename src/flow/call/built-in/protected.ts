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
  const own = folder?.replaceAll('\\', '/').replace(/\/+$/, '') ?? ''
  return own === '' || !(plain === own || plain.startsWith(`${own}/`))
}

function matches({ kind, text }: Aim, pattern: RegExp): boolean {
  return kind !== 'address' && pattern.test(text.replaceAll('\\', '/'))
}

const EDGE = String.raw`(?=$|[\s"'\x60;|&)<>/])`
const FRONT = String.raw`(?:^|[\s"'\x60/=(<>])`
const STEERING = new RegExp(
  `${FRONT}(?:${[
    String.raw`(?:AGENTS|CLAUDE|GEMINI|QWEN)(?:\.local|\.override)?\.md`,
    String.raw`\.(?:cursorrules|windsurfrules|clinerules|goosehints)`,
    String.raw`copilot-instructions\.md`,
    String.raw`\.(?:claude|cursor|codex|gemini|windsurf|copilot|continue|kiro|roo)`,
    String.raw`\.?mcp(?:[-_](?:config|settings|servers))?\.jsonc?`,
    String.raw`claude_desktop_config\.json`,
    String.raw`authorized_keys`,
    String.raw`\.(?:bashrc|bash_profile|bash_login|profile|zshrc|zprofile|zshenv|kshrc)`,
    String.raw`\.git/(?:hooks|config)`,
    String.raw`\.(?:gitconfig|npmrc|pypirc|netrc)`,
    String.raw`crontab|cron\.(?:d|daily|hourly)|sudoers(?:\.d)?|systemd|LaunchAgents|LaunchDaemons|autostart`,
    String.raw`etc/(?:hosts|passwd|shadow)`,
  ].join('|')})${EDGE}`,
  'i',
)
const KEYS = new RegExp(
  `${FRONT}(?:${[
    String.raw`\.(?:ssh|gnupg|aws|azure|kube|docker)`,
    String.raw`id_(?:rsa|dsa|ecdsa|ed25519|[\w-]{1,40})`,
    String.raw`\.env(?:\.[\w-]{1,40})?`,
    String.raw`\.(?:netrc|npmrc|pypirc|pgpass|git-credentials)`,
    String.raw`(?:credentials?|secrets?|passwords?|tokens?|keys?|wallets?|keychains?|passport)(?:\.[\w-]{1,12})?`,
    String.raw`[\w.-]{1,80}\.(?:pem|key|pfx|p12|kdbx|keystore|jks|ppk)`,
    String.raw`etc/shadow`,
  ].join('|')})${EDGE}`,
  'i',
)
const PUBLIC = /\.(?:pub|example|sample|template|dist)$|\/(?:src|lib|test|tests|docs?|packages?)\//i
