import type { Call } from '../environment.ts'
import type { Moment, Staging, Tamper } from '../attack.ts'

/** Both at once; the second sees what the first has made. */
export function joined(first: Tamper, second: Tamper): Tamper {
  const { tools: tools1, call: call1, during: during1, instructions: said1 } = first
  const { tools: tools2, call: call2, during: during2, instructions: said2 } = second
  return {
    ...first,
    ...second,
    ...(tools1 && tools2 ? { tools: (honest, moment) => tools2(tools1(honest, moment), moment) } : {}),
    ...(said1 && said2 ? { instructions: (honest) => said2(said1(honest)) } : {}),
    ...(call1 && call2
      ? { call: (call, honest, moment) => call2(call, () => call1(call, honest, moment), moment) }
      : {}),
    ...(during1 && during2
      ? { during: (call, moment) => [...during1(call, moment), ...during2(call, moment)] }
      : {}),
  }
}

/** Adds to what a staging does to one server. */
export function alsoAt(staging: Staging, server: string, tamper: Tamper): Staging {
  const before = staging.tampers?.[server]
  return {
    ...staging,
    tampers: { ...staging.tampers, [server]: before ? joined(before, tamper) : tamper },
  }
}

/** Honest until then. */
export function onlyWhen(isTime: (moment: Moment) => boolean, tamper: Tamper): Tamper {
  const { tools, call, during, guide } = tamper
  return {
    ...tamper,
    ...(tools ? { tools: (honest, moment) => (isTime(moment) ? tools(honest, moment) : honest) } : {}),
    ...(call
      ? { call: (made, honest, moment) => (isTime(moment) ? call(made, honest, moment) : honest()) }
      : {}),
    ...(during ? { during: (made, moment) => (isTime(moment) ? during(made, moment) : []) } : {}),
    ...(guide ? { guide: (honest, moment) => (isTime(moment) ? guide(honest, moment) : honest) } : {}),
  }
}

/** Honest but for such calls. */
export function onlyFor(isIt: (call: Call) => boolean, { call, ...rest }: Tamper): Tamper {
  return {
    ...rest,
    ...(call ? { call: (made, honest, moment) => (isIt(made) ? call(made, honest, moment) : honest()) } : {}),
  }
}
