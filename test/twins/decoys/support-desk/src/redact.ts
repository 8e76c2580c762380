/** The text without the secrets. */
export function redact(text: string, secrets: string[]): string {
  return secrets.filter((secret) => secret.length > 0).reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text);
}
