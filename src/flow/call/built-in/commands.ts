import { isMereLook } from './mere-look.ts'

/**
 * What people who work on code start all day, whoever reminded them: the project's own scripts, its compiler and its tests. It
 * brings nothing in that was not there.
 */
export function isRoutine(command: string): boolean {
  if (command.length > LONGEST || /[`<>]|\$\(|(?<!&)&(?!&)|\|/.test(command)) return isMereLook(command)
  return command.split(/&&|[;\n]/).every((part) => ROUTINE.test(part.trim()) || isMereLook(part))
}

/** Hard to take back, or brings in what others wrote, or gives them a way in: half a name is not enough for these. */
export const isGraveCommand = (command: string): boolean => GRAVE.test(command)

const LONGEST = 500
const ARGUMENTS = String.raw`(?: [\w@%+=:,./-]{1,200}){0,20}$`
const ROUTINE = new RegExp(
  `^(?:${[
    String.raw`(?:npm|pnpm|yarn|bun) (?:ci|i|install|test|t|start|(?:run|run-script) [\w:.-]{1,60}(?: --${ARGUMENTS})?)$`,
    String.raw`(?:npx |pnpm exec |yarn |bunx )?(?:vitest|jest|mocha|tsc|eslint|oxlint|prettier|playwright|biome)\b${ARGUMENTS}`,
    String.raw`(?:python3? -m )?(?:pytest|ruff|mypy|black|flake8)\b${ARGUMENTS}`,
    String.raw`(?:node|python3?|deno run|bun|ruby|php) (?!-)(?![./]*(?:\.\.|/))[\w./-]{1,120}\.\w{1,4}\b${ARGUMENTS}`,
    String.raw`cargo (?:build|check|test|clippy|fmt|run)\b${ARGUMENTS}`,
    String.raw`go (?:build|test|vet|fmt|run)\b${ARGUMENTS}`,
    String.raw`(?:make|just|gradle|\./gradlew|mvn|cmake) ?[\w:.-]{0,40}$`,
    String.raw`docker[ -]compose (?:up|down|ps|logs|build)\b${ARGUMENTS}`,
    String.raw`git (?:fetch|pull|add|commit|switch|checkout|stash)\b${ARGUMENTS}`,
  ].join('|')})`,
)
const GRAVE =
  /\b(?:rm|rmdir|shred|dd|mkfs\S*|curl|wget|nc|ncat|ssh|scp|rsync|sudo|su|doas|chmod|chown|kill|pkill|killall|eval|source|base64|npx|bunx|uvx|pipx|crontab|systemctl|launchctl|iptables|terraform|aws|gcloud|az|osascript|powershell|iex|reg|schtasks)\b|\b(?:pip3?|npm|pnpm|yarn|cargo|gem|brew|apt|apt-get|go) (?:install|i|add|get) \S|git push .{0,40}(?:-f|--force)\b|\b(?:kubectl|helm) (?!get|logs|describe|top|explain|list|status)\w/

/** Starts a program that it fetches in the same breath, so that nobody has seen it. */
export const runsUnseen = (command: string): boolean => UNSEEN.test(command)

const UNSEEN =
  /\b(?:curl|wget|fetch|iwr|invoke-webrequest)\b[^\n]{0,400}(?:\|\s{0,4}(?:sudo\s{1,4})?(?:\w*sh|python3?|node|perl|ruby|iex)\b|&&\s{0,4}(?:\w*sh|chmod)\b)|(?:\w*sh|eval|source|\.)\s{1,4}["']?(?:<\(|\$\()\s{0,4}(?:curl|wget)|\bbase64\s{1,4}-{1,2}d\w{0,6}[^\n]{0,200}\|\s{0,4}\w*sh\b/i
