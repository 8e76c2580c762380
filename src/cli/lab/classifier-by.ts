import { fail } from '../../core/error.ts'
import { openClassifier, type ClassifierProgram } from '../../lab/defence/classifier-program.ts'
import { splitWords } from '../../lab/defence/template.ts'
import type { Context } from '../command.ts'

/** The program of `--classifier`: started at its first text, so that who does not use the defence does not pay for it. */
export function classifierBy(line: string, { env }: Pick<Context, 'env'>): ClassifierProgram {
  const [command, ...args] = splitWords(line) ?? []
  if (command === undefined)
    return fail('usage/bad-value', { what: '--classifier', value: line, expected: 'A command line' })
  const known = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  let program: ClassifierProgram | undefined
  const started = (): ClassifierProgram =>
    (program ??= openClassifier({ command, args, env: Object.fromEntries(known) as Record<string, string> }))
  return {
    classify: (text, carrier) => started().classify(text, carrier),
    close: async () => program?.close(),
  }
}
