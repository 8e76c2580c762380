import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chat } from '../../core/chat.ts'
import { fail } from '../../core/error.ts'
import type { TextRole } from '../../core/subject.ts'
import type { Carrier, Means } from '../../lab/defence.ts'
import type { Context } from '../command.ts'
import { loadModels } from '../load-models.ts'
import { packageRoot } from '../root.ts'
import { hookHere } from './hook-here.ts'

export interface MeansOptions {
  /** An empty folder of this campaign; everything that defences keep lies in it. */
  readonly scratch: string
  readonly chat?: Chat | undefined
  /** Instead of the model that ships. */
  readonly classify?: Means['classify']
  readonly weights?: string | undefined
}

/** What defences are handed in. `clear` takes away what trials left that did not end. */
export function openMeans(options: MeansOptions, context: Context): Means & { readonly clear: () => void } {
  const { scratch, chat, weights } = options
  let classify = options.classify
  const shipped = async (text: string, carrier: Carrier): Promise<number> => {
    classify ??= await shippedClassifier(weights, context)
    return classify(text, carrier)
  }
  return {
    fairlead: [process.execPath, join(packageRoot(), 'bin', 'fairlead.js')],
    folder: (purpose) => {
      mkdirSync(scratch, { recursive: true })
      return mkdtempSync(join(scratch, `${purpose.replaceAll(/[^\w-]/g, '_').slice(0, 40)}-`))
    },
    discard: (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
    write: (path, text) => writeFileSync(path, text),
    hook: hookHere(context),
    classify: options.classify ?? shipped,
    ...(chat === undefined ? {} : { chat }),
    clear: () => rmSync(scratch, { recursive: true, force: true }),
  }
}

/** The small model that ships, with its own threshold: 1 where it would flag, 0 where not. */
async function shippedClassifier(
  weights: string | undefined,
  context: Context,
): Promise<(text: string, carrier: Carrier) => number> {
  const { textModel, flagAt = 0.5 } = await loadModels({ texts: true, logs: false }, weights, context)
  if (!textModel) return fail('defence/not-given', { defence: 'text-classifier', what: 'there is no model' })
  return (text, carrier) => {
    return textModel.judge(text, ROLES[carrier]).probability >= flagAt ? 1 : 0
  }
}

const ROLES: Readonly<Record<Carrier, TextRole>> = {
  definitions: 'description',
  instructions: 'instructions',
  calls: 'result',
  results: 'result',
  resources: 'resource-body',
  prompts: 'prompt-body',
  'server-requests': 'elicitation',
  logs: 'log',
  'host-tools': 'result',
  user: 'result',
}
