import type { LogModel, TextModel } from '../core/judge.ts'
import { LOG_LABELS } from '../core/log-risk.ts'
import type { SampleSurface } from '../core/sample.ts'
import type { TextRole } from '../core/subject.ts'
import type { Context } from './command.ts'
import type { Models } from './guard-judges.ts'

/** The models that are wanted, with the shipped weights or those of a folder. Nothing of them is loaded for who wants none. */
export async function loadModels(
  wanted: { readonly texts: boolean; readonly logs: boolean },
  folder: string | undefined,
  context: Pick<Context, 'cwd'>,
): Promise<Models> {
  return {
    ...(wanted.texts && (await textModel(folder, context))),
    ...(wanted.logs && (await logModel(folder, context))),
  }
}

async function textModel(folder: string | undefined, context: Pick<Context, 'cwd'>): Promise<Models> {
  const [{ loadWeights }, { judgeInstruction }] = await Promise.all([
    import('./weights.ts'),
    import('../model/instruction/judge.ts'),
  ])
  const weights = loadWeights('instruction', folder, context)
  const judge = judgeInstruction(weights)
  const model: TextModel = {
    judge: (text, role) => ({ probability: judge({ surface: surfaceOf(role), text }).score, top: [] }),
  }
  return { textModel: model, flagAt: weights.threshold }
}

async function logModel(folder: string | undefined, context: Pick<Context, 'cwd'>): Promise<Models> {
  const [{ loadWeights }, { taskOf }] = await Promise.all([
    import('./weights.ts'),
    import('../model/tasks.ts'),
  ])
  const task = await taskOf('log-risk')
  const weights = loadWeights('log-risk', folder, context)
  const judge = task.judge(weights)
  const model: LogModel = {
    judge: (text) => {
      const { score, label } = judge(task.read({ ...UNLABELLED, text }, 'log'))
      return { label: LOG_LABELS.find((known) => known === label) ?? 'Safe', probability: score, lines: [] }
    },
  }
  return { logModel: model, flagLogAt: weights.threshold }
}

/** A row as training files have it, of which only the text counts here. */
const UNLABELLED = {
  id: 'log',
  pair: 'log',
  generator: 'guard',
  surface: 'log',
  label: 0,
  risk: 'Safe',
  pair_risk: 'Denial-of-Service',
}

/** The model knows texts by where benchmarks have them. */
function surfaceOf(role: TextRole): SampleSurface {
  if (ABOUT_ITSELF.has(role)) return 'tool_description'
  if (role === 'argument' || role === 'answer') return 'tool_call'
  return role === 'prompt-body' || role === 'resource-body' ? 'indirect_content' : 'tool_response'
}

const ABOUT_ITSELF: ReadonlySet<TextRole> = new Set([
  ...(['name', 'title', 'description', 'instructions'] as const),
  ...(['schema', 'annotation', 'meta', 'key'] as const),
])
