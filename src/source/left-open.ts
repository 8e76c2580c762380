import type { SourceTool, Span } from '../core/source.ts'
import { isElsewhere } from './elsewhere.ts'
import type { Program } from './scope.ts'

const SPEAKS = /setRequestHandler|registerTool|addTool\b|McpServer|FastMCP|\.tool\(|list_tools|tools\/list/

/** Files whose registrations or functions were not understood to their end, and why: these are never told as `analysed`. */
export function whatIsLeftOpen(
  program: Program,
  open: readonly { readonly at: Span; readonly why: string }[],
  tools: readonly SourceTool[],
  cut: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const told = new Map<string, string>()
  for (const path of cut) told.set(path, 'too much to follow')
  for (const { at, why } of open) told.set(at.file, why)
  if (tools.length > 0) return told
  const own = program.modules.filter(({ path }) => !isElsewhere(path))
  const speaking = own.filter(({ text }) => SPEAKS.test(text))
  for (const { path } of speaking.length > 0 ? speaking : own)
    if (!told.has(path))
      told.set(
        path,
        'no tool, prompt or resource was found: they are registered in a way not understood, or elsewhere',
      )
  return told
}
