import { LOG_RISKS, LOG_RISK_NAMES, type LogRisk } from './log-risk.ts'

interface Row {
  readonly title: string
  readonly why: string
  readonly fix: string
}

/** What models and the arbiter can find, beside the rules of `detectors/`. Severity follows from how sure they are. */
export const JUDGE_RULES: Readonly<Record<string, Row>> = {
  'model/instruction': {
    title: 'The model takes a text of the server for an attempt to steer the agent',
    why:
      'An agent follows what it reads. Text in a tool, a result or a page that gives orders, forges a turn of the ' +
      'conversation or asks for what the task does not need is how most attacks over MCP begin.',
    fix:
      'Read the text at the place the record names. If it is harmless, raise the severity that blocks, or approve the ' +
      'definition it stands in.',
  },
  'model/unsure': {
    title: 'The model cannot tell whether a text tries to steer the agent',
    why: 'Its probability lies in the unsure band, where an arbiter is asked if there is one. Nothing is refused for it.',
    fix: 'Read the text, or give the guard an arbiter with --arbiter.',
  },
  'arbiter/unsafe': {
    title: 'The arbiter takes a text, of which the model was unsure, for an attempt to steer the agent',
    why: 'A language model that saw only the text, and not what others made of it, judged it unsafe.',
    fix: 'Read the text at the place the record names. If it is harmless, raise the severity that blocks.',
  },
  'arbiter/uncertain': {
    title: 'The arbiter cannot tell either, and the model leans towards an attack',
    why: 'Where nobody can tell, the probability decides: at or above its threshold the text is told of.',
    fix: 'Read the text at the place the record names.',
  },
  ...Object.fromEntries(LOG_RISK_NAMES.map((risk) => [logRule(risk), logRow(risk)])),
}

/** `log/covert-channel-attack` for `Covert Channel Attack`. */
export function logRule(risk: LogRisk): string {
  return `log/${risk.toLowerCase().replace(/[^a-z]+/g, '-')}`
}

function logRow(risk: LogRisk): Row {
  return {
    title: `The log of the server reads like this risk: ${LOG_RISKS[risk]}`,
    why:
      'A server that is abused, or that abuses its place, leaves traces in its log: who did what, in which order, how much, ' +
      `and unlike what was there before. The log model read these as “${risk}” (one of the nine risks of MCP-RiskCue).`,
    fix:
      'Read the lines that the record names, in the log of the server itself. Stop the server if they are what they look ' +
      'like; the model can be wrong, and its confidence stands beside its finding.',
  }
}
