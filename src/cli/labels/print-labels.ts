import type { FleetTool } from '../../flow/graph.ts'
import type { Colours } from '../colour.ts'
import { fit, plain } from '../../core/plain.ts'
import { hang } from '../wrap.ts'

/** Tools by server, each with what it can do and why. */
export function* labelLines(
  tools: readonly FleetTool[],
  columns: number,
  colours: Colours,
): Generator<string> {
  let server: string | undefined
  for (const { server: own, tool, label } of tools) {
    if (own !== server) {
      if (server !== undefined) yield '\n'
      yield `${colours.strong(fit(plain(own === '' ? '(no name)' : own), columns))}\n`
      server = own
    }
    const { capabilities, confidentiality, integrity, sendsOut } = label
    yield `  ${fit(plain(tool), columns - 2)}\n`
    const result = [confidentiality, ...(integrity === 'server' ? [] : [integrity])].join(', ')
    const can = capabilities.join(', ') || (sendsOut === 'query' ? 'asks a service' : 'nothing of note')
    yield `${hang('    can      ', can, columns, colours.faint)}\n`
    yield `${hang('    gives    ', result, columns, colours.faint)}\n`
    for (const reason of label.reasons)
      yield `${hang('    because  ', `${reason.label}: ${plain(reason.why)} (${reason.from})`, columns, colours.faint)}\n`
  }
}
