import type { Context } from './command.ts'
import type { Models } from './guard-judges.ts'

/** The models that are wanted, with the shipped weights or those of a folder. Nothing of them is loaded for who wants none. */
export async function loadModels(
  wanted: { readonly texts: boolean; readonly logs: boolean },
  folder: string | undefined,
  context: Pick<Context, 'cwd'>,
): Promise<Models> {
  return {
    ...(wanted.texts && (await texts(folder, context))),
    ...(wanted.logs && (await logs(folder, context))),
  }
}

async function texts(folder: string | undefined, context: Pick<Context, 'cwd'>): Promise<Models> {
  const [{ loadWeights }, { textModel }] = await Promise.all([
    import('./weights.ts'),
    import('../model/instruction/text-model.ts'),
  ])
  const weights = loadWeights('instruction', folder, context)
  return { textModel: textModel(weights), flagAt: weights.threshold }
}

async function logs(folder: string | undefined, context: Pick<Context, 'cwd'>): Promise<Models> {
  const [{ loadWeights }, { logModel }] = await Promise.all([
    import('./weights.ts'),
    import('../model/log/judge.ts'),
  ])
  const weights = loadWeights('log-risk', folder, context)
  return { logModel: logModel(weights), flagLogAt: weights.threshold }
}
