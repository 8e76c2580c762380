/** How much a folder gives away: the disk, the system, a whole home, credentials; undefined: what somebody chose. */
export type Width = 'disk' | 'system' | 'home' | 'secrets'

export function widthOf(path: string): Width | undefined {
  const plain = path
    .slice(0, 1000)
    .replaceAll('\\', '/')
    .replace(/(?<=[^/])\/{1,3}$/, '')
  if (/^(?:\/{1,3}|[A-Za-z]:\/?|\/Volumes|\/mnt\/[a-z]|\/\*{1,2})$/.test(plain)) return 'disk'
  if (SYSTEM.test(plain)) return 'system'
  if (SECRETS.test(plain)) return 'secrets'
  return WHOLE_HOME.test(plain) || /^\/(?:home|Users)$|^[A-Za-z]:\/Users$/i.test(plain) ? 'home' : undefined
}

const SYSTEM =
  /^\/(?:etc|proc|sys|dev|boot|bin|sbin|usr|lib|var|var\/lib\/docker|System|Library)$|^[A-Za-z]:\/Windows/i
const SECRETS =
  /\/\.(?:ssh|aws|gnupg|kube|docker|azure|password-store|config\/gcloud|config\/gh)(?:\/|$)|\/Keychains(?:\/|$)/
const WHOLE_HOME =
  /^(?:~|\$HOME|\$\{(?:env:|localEnv:)?HOME\}|\$\{userHome\}|%USERPROFILE%|\$env:USERPROFILE|\/(?:home|Users)\/[^/]{1,100}|\/root|[A-Za-z]:\/Users\/[^/]{1,100})$/i
