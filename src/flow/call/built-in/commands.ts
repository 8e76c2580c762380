import { isMereLook } from './mere-look.ts'

/**
 * What people who work on code start all day, whoever reminded them: the project's own scripts, its compiler and its tests. It
 * brings nothing in that was not there.
 */
export function isRoutine(command: string): boolean {
  if (command.length > LONGEST || /[`<>]|\$\(|(?<!&)&(?!&)|\|/.test(command)) return isMereLook(command)
  return command.split(/&&|[;\n]/).every((part) => isOwnWork(part.trim()) || isMereLook(part))
}

/** Hard to take back, or brings in what others wrote, or gives them a way in: half a name is not enough for these. */
export const isGraveCommand = (command: string): boolean => GRAVE.test(command)

const LONGEST = 500
/** A program and what it may be followed by; plain arguments where nothing else is said. */
const ROUTINE = [
  /^(?:npm|pnpm|yarn|bun) (?:ci|i|install|test|t|start|(?:run|run-script) [\w:.-]{1,60})$/,
  /^(?:npm|pnpm|yarn|bun) (?:run|run-script) [\w:.-]{1,60} --(?: |$)/,
  /^(?:npx |pnpm exec |yarn |bunx )?(?:vitest|jest|mocha|tsc|eslint|oxlint|prettier|playwright|biome)(?: |$)/,
  /^(?:python3? -m )?(?:pytest|ruff|mypy|black|flake8)(?: |$)/,
  /^(?:node|python3?|deno run|bun|ruby|php) (?!-)(?![./]{0,9}(?:\.\.|\/))[\w./-]{1,120}\.\w{1,4}(?: |$)/,
  /^cargo (?:build|check|test|clippy|fmt|run)(?: |$)/,
  /^go (?:build|test|vet|fmt|run)(?: |$)/,
  /^(?:make|just|gradle|\.\/gradlew|mvn|cmake) ?[\w:.-]{0,40}$/,
  /^docker[ -]compose (?:up|down|ps|logs|build)(?: |$)/,
  /^git (?:fetch|pull|add|commit|switch|checkout|stash)(?: |$)/,
]
const PLAIN = /^[\w@%+=:,./ -]{1,500}$/

function isOwnWork(part: string): boolean {
  return PLAIN.test(part) && ROUTINE.some((start) => start.test(part))
}

const GRAVE =
  /\b(?:rm|rmdir|shred|dd|mkfs\S*|curl|wget|nc|ncat|ssh|scp|rsync|sudo|su|doas|chmod|chown|kill|pkill|killall|eval|source|base64|npx|bunx|uvx|pipx|crontab|systemctl|launchctl|iptables|terraform|aws|gcloud|az|osascript|powershell|iex|reg|schtasks)\b|\b(?:pip3?|npm|pnpm|yarn|cargo|gem|brew|apt|apt-get|go) (?:install|i|add|get) \S|git push .{0,40}(?:-f|--force)\b|\b(?:kubectl|helm) (?!get|logs|describe|top|explain|list|status)\w/

/** Starts a program that it fetches in the same breath, so that nobody has seen it. */
export function runsUnseen(command: string): boolean {
  return (
    CODED.test(command) ||
    SUBSTITUTED.test(command) ||
    command.split('\n').some((line) => {
      const at = line.search(FETCHES)
      return at >= 0 && STARTS.test(line.slice(at))
    })
  )
}

const FETCHES = /\b(?:curl|wget|fetch|iwr|invoke-webrequest)\b/i
const STARTS =
  /\|\s{0,4}(?:sudo\s{1,4})?(?:ba|z|da|k|fi|tc)?(?:sh|python3?|node|perl|ruby|iex)\b|&&\s{0,4}(?:(?:ba|z|da|k|fi|tc)?sh|chmod)\b/i
const SUBSTITUTED = /(?:sh|eval|source|\.)\s{1,4}["']?(?:<\(|\$\()\s{0,4}(?:curl|wget)/i
const CODED = /\bbase64\s{1,4}-{1,2}d\w{0,6}[^\n|]{0,200}\|\s{0,4}\w{0,4}sh\b/i
