const DOWNLOADS = /\b(?:curl|wget|fetch|irm|iwr|base64 (?:-d|-D|--decode))\b/
const INTERPRETS = /^(?:sudo )?(?:sh|bash|zsh|dash|ksh|python3?|node|perl|ruby|php|iex|invoke-expression)\b/
const SUBSTITUTES = /^(?:curl|wget|cat|env)\b/
const ERASES = /\brm (?:-rf|-fr|-r -f) (?:--no-preserve-root )?["']?[/~$*]/
const OPENS_SHELL = /\/dev\/tcp\/|\bnc(?:at)? -e |\bpowershell(?:\.exe)? -e(?:nc|ncodedcommand)? /
const LONGEST = 8000

/** Does a command line run what it downloads, open a shell to outside, or erase everything? */
export function isShellTrick(text: string): boolean {
  const line = text.slice(0, LONGEST).replace(/\s+/g, ' ')
  return runsDownload(line) || ERASES.test(line) || OPENS_SHELL.test(line.toLowerCase())
}

function runsDownload(line: string): boolean {
  const stages = line.split('|').map((stage) => stage.trim())
  const piped = stages.findIndex((stage) => DOWNLOADS.test(stage))
  if (piped >= 0 && stages.slice(piped + 1).some((stage) => INTERPRETS.test(stage))) return true
  const embedded = line.split('$(').slice(1)
  return embedded.some((inside) => SUBSTITUTES.test(inside))
}
