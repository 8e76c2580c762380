import { fail } from '../core/error.ts'
import type { LogModel, TextModel } from '../core/judge.ts'
import type { GateOptions } from '../guard/create-gate.ts'
import type { OpenChat } from '../net/chat/open-chat.ts'
import type { Context } from './command.ts'
import { wantsLogs, wantsTexts, type JudgeFlags } from './judge-flags.ts'
import { loadModels } from './load-models.ts'
import { watchRules, type RuleNews } from './watch-rules.ts'

/** The models that are there to judge; without them texts and logs are judged by the signatures alone. */
export interface Models {
  readonly textModel?: TextModel
  readonly logModel?: LogModel
  /** The probability from which the text model's word counts. */
  readonly flagAt?: number
  readonly flagLogAt?: number
}

export interface Judges {
  readonly options: Pick<GateOptions, 'cascade' | 'rules' | 'logs'>
  /** What is recorded with the start: never a key, nor an address with more than its origin. */
  readonly about: Readonly<Record<string, string>>
  /** Tells of every version of the rules file that is taken or left, until `close`. */
  readonly watch: (news: (news: RuleNews) => void) => void
  readonly close: () => Promise<void>
}

/** Opens what the flags ask for. Loads the rule engine and the chat only where they are wanted. */
export async function openJudges(flags: JudgeFlags, context: Context): Promise<Judges> {
  if (flags['log-refusal'] && flags.mode !== 'enforce')
    fail('usage/bad-value', {
      what: '--log-refusal',
      value: 'used in audit mode',
      expected: 'Audit mode lets everything pass: add --mode enforce',
    })
  const band = bandOf(flags['arbiter-band'])
  const rules = flags.rules === undefined ? undefined : await watchRules(flags.rules, context)
  const chat = flags.arbiter === undefined ? undefined : await chatOf(flags, flags.arbiter, context)
  const arbiter = chat && { chat: chat.chat, timeoutMs: flags['arbiter-timeout'] }
  const wanted = { texts: wantsTexts(flags), logs: wantsLogs(flags) }
  const { textModel, logModel, flagAt, flagLogAt } = await loadModels(wanted, flags.weights, context)
  return {
    options: {
      ...(rules && { rules: rules.book }),
      ...(textModel && {
        cascade: { textModel, band, ...(flagAt !== undefined && { flagAt }), ...(arbiter && { arbiter }) },
      }),
      ...(logModel && {
        logs: {
          model: logModel,
          refuses: flags['log-refusal'],
          ...(flagLogAt !== undefined && { flagAt: flagLogAt }),
        },
      }),
    },
    about: {
      ...(rules && { rules: `${rules.book.current().count}` }),
      ...(flags.arbiter !== undefined && { arbiter: new URL(flags.arbiter).origin }),
    },
    watch: (news) => rules?.watch(news),
    close: async () => {
      rules?.close()
      await chat?.close()
    },
  }
}

async function chatOf(flags: JudgeFlags, endpoint: string, context: Context): Promise<OpenChat> {
  const model = flags['arbiter-model']
  if (model === undefined)
    return fail('usage/bad-value', {
      what: '--arbiter',
      value: 'used alone',
      expected: 'Name the model to ask with --arbiter-model',
    })
  const { openChat } = await import('../net/chat/open-chat.ts')
  const variable = flags['arbiter-key-env']
  const calls = flags['arbiter-calls']
  return openChat({
    provider: flags['arbiter-provider'] === 'anthropic' ? 'anthropic' : 'openai',
    endpoint,
    model,
    ...(variable !== undefined && { key: { variable, env: context.env } }),
    timeoutMs: flags['arbiter-timeout'],
    // A message waits: what fails is not tried again.
    retries: 0,
    maxBytes: 256 * 1024,
    ...(calls !== undefined && { budget: { calls } }),
  })
}

function bandOf(text: string): readonly [number, number] {
  const [low = NaN, high = NaN, ...more] = text.split(':').map(Number)
  return more.length === 0 && low >= 0 && high <= 1 && low < high
    ? [low, high]
    : fail('usage/bad-value', {
        what: '--arbiter-band',
        value: text,
        expected: 'Write two probabilities, such as 0.45:0.55',
      })
}
