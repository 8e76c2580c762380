/** Does a setting of this name hold what must be kept secret? `API_KEY`, `password`, `Authorization`; not `TOKEN_LIMIT`, `PUBLIC_KEY`. */
export function isSecretName(name: string): boolean {
  const plain = name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
  return SECRET.test(plain) && !HARMLESS.test(plain)
}

const SECRET =
  /(?:^|_)(?:pass(?:word|wd|phrase)?|pwd|secret|token|apikey|api_key|access_key|auth_key|private_key|secret_key|account_key|key|pat|credentials?|authorization|bearer|cookie)(?:_\d{1,3})?(?:$|_)/
/** What is said about a secret: where it lies, how long it is, who it belongs to; and keys that are no secret. */
const HARMLESS =
  /(?:^|_)(?:public|max|min|num|limit|count|length|size|budget|file|path|dir|name|type|ttl|expiry|expires|url|uri|endpoint|prefix|header|enabled|required|usage|id)(?:$|_)/
