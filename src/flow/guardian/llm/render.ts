import type { Step, Trajectory, TrajectoryTool } from '../../../core/trajectory.ts'
import { field, isObject } from '../../../core/value.ts'

/** A trajectory as numbered flows, within a bound. */
export function renderFlows({ tools, steps }: Trajectory): {
  readonly text: string
  readonly isWhole: boolean
} {
  let isWhole = tools.length <= MOST_TOOLS && steps.length <= MOST_STEPS
  const cut = (text: string, most: number): string => {
    if (text.length <= most) return text
    isWhole = false
    return `${text.slice(0, most)} [${text.length - most} more characters]`
  }
  const lines = [
    'Functions:',
    ...tools.slice(0, MOST_TOOLS).map((tool) => cut(toolLine(tool), LONGEST_TOOL)),
    'Flows:',
    ...steps.slice(0, MOST_STEPS).map((step, index) => `${index + 1}. ${cut(stepLine(step), LONGEST_STEP)}`),
  ]
  return { text: cut(lines.join('\n'), LONGEST), isWhole }
}

const MOST_TOOLS = 60
const MOST_STEPS = 120
const LONGEST_TOOL = 800
const LONGEST_STEP = 3000
const LONGEST = 60_000

function toolLine({ name, server, description, inputSchema }: TrajectoryTool): string {
  const properties = field(inputSchema, 'properties') ?? inputSchema
  const parameters = isObject(properties) ? Object.keys(properties).join(', ') : ''
  return `- ${server === undefined ? '' : `${oneLine(server)}::`}${oneLine(name)}(${oneLine(parameters)}): ${oneLine(description)}`
}

function stepLine(step: Step): string {
  const [from, to] = PARTIES[step.kind]
  const sender = step.sender === undefined ? from : `${from} (sent by “${oneLine(step.sender)}”)`
  return `${sender} -> ${to}: ${whatOf(step)}`
}

const PARTIES: Readonly<Record<Step['kind'], readonly [string, string]>> = {
  user: ['USER', 'CLIENT'],
  call: ['CLIENT', 'SERVER'],
  result: ['SERVER', 'CLIENT'],
  answer: ['CLIENT', 'USER'],
}

function whatOf(step: Step): string {
  if ('text' in step) return `says ${JSON.stringify(step.text)}`
  const name =
    step.tool === undefined
      ? ''
      : ` ${step.server === undefined ? '' : `${oneLine(step.server)}::`}${oneLine(step.tool)}`
  const id = step.id === undefined ? '' : ` [${oneLine(step.id)}]`
  if (step.kind === 'call') return `calls${name}${id} with ${JSON.stringify(step.arguments)}`
  return `${step.isError === true ? 'error' : 'result'}${name}${id}: ${JSON.stringify(step.value)}`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
