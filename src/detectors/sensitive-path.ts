const FOLDERS = /(?:^|[\s"'`=:/\\~])\.(?:ssh|aws|gnupg|kube|docker|azure|password-store)(?:[/\\]|$)/
const FILES =
  /(?:^|[\s"'`=:/\\])(?:id_(?:rsa|dsa|ecdsa|ed25519)|\.(?:env|netrc|pgpass|npmrc|pypirc|git-credentials|htpasswd)|wallet\.dat|login\.keychain(?:-db)?|logins\.json|key4\.db|cookies\.sqlite|claude_desktop_config\.json)(?:$|[\s"'`?#])/
const SYSTEM =
  /(?:^|[\s"'`=:/])\/?(?:etc\/(?:passwd|shadow|sudoers)|proc\/(?:self|\d{1,7})\/environ)(?:$|[\s"'`?#])/

/** Does the text name a place where credentials are kept? Paths, URIs and command lines alike. */
export function namesSecretPlace(text: string): boolean {
  const folded = decoded(text.slice(0, 4000)).toLowerCase()
  return FOLDERS.test(folded) || FILES.test(folded) || SYSTEM.test(folded)
}

function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
