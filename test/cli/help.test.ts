import { expect, test } from 'vitest'
import { foldHelp } from '../../src/cli/help-lines.ts'
import { runCli } from '../../src/cli/main.ts'
import type { AnyCommand, CommandGroup } from '../../src/cli/command.ts'
import { allCommands, listener } from '../doc-pages/command-lines.ts'

const paths = ['', ...(await allCommands()).flatMap((command) => pathsOf(command, ''))]

test.each(paths)('the help of fairlead%s fits a terminal of 80 columns', async (path) => {
  const { context, told } = listener()
  const code = await runCli([...path.split(' ').filter(Boolean), '--help'], {
    ...context,
    env: { COLUMNS: '80' },
  })
  expect(code).toBe(0)
  expect(told()).toMatch(/^USAGE\n {2}fairlead/)
  expect(
    told()
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([])
})

test('folding loses no word', () => {
  const help = `USAGE\n  fairlead x [--first ONE] [--second TWO] <FILE>...\n\nWhat it does.\n\nFLAGS\n     [--first]  The first of them all, and more  [default = 1]\n`
  const folded = foldHelp(help, 40)
  expect(folded.split(/\s+/)).toEqual(help.split(/\s+/))
  expect(folded).toContain('[--second TWO]')
  expect(Math.max(...folded.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
})

function pathsOf(command: AnyCommand | CommandGroup, above: string): string[] {
  const path = `${above} ${command.name}`
  return [path, ...('routes' in command ? command.routes.flatMap((route) => pathsOf(route, path)) : [])]
}
