/** Whether what a command brings in is handed to a shell: `curl … | sh`. Read pipe by pipe, so that no text takes long. */
export function isPipedToShell(text: string, source: RegExp): boolean {
  const parts = text.split('|')
  return parts.some((part, at) => at > 0 && SHELL.test(part) && source.test(parts[at - 1]!.slice(-NEAR)))
}

const NEAR = 400
const SHELL = /^\s{0,5}(?:sudo\s)?(?:ba|z)?sh\b/i
