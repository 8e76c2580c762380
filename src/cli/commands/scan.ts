import { fail } from '../../core/error.ts'
import type { ScanReport } from '../../core/scan.ts'
import { FORMATS } from '../../report/index.ts'
import type { Look } from '../../report/format.ts'
import { scan } from '../../scan/scan.ts'
import { coloursFor, severityColour } from '../colour.ts'
import { defineCommand, type Context, type FlagValues } from '../command.ts'
import { tuneForScan } from '../engine.ts'
import { writeAll } from '../output.ts'
import { openBaseline, requireWords, writeBaseline } from '../scan/baseline-file.ts'
import { SCAN_FLAGS } from '../scan/flags.ts'
import { scanOptions } from '../scan/options.ts'
import { targetsOf } from '../scan/targets.ts'
import { watchScan } from '../scan/watch.ts'
import { offerFixes } from '../scan/fix.ts'
import { writeText } from '../text-file.ts'
import { columnsOf } from '../wrap.ts'

export default defineCommand({
  name: 'scan',
  brief: 'Find what is wrong with the MCP servers your hosts would run',
  help: `Finds every MCP server that the hosts on this machine would run and says what is
wrong with it. Nothing is started and nothing is fetched unless you say so; what
was not looked at is told, and never counts as clean.

  fairlead scan                          the hosts of this machine
  fairlead scan --connect                and ask each server, in a sandbox
  fairlead scan .cursor/mcp.json         one configuration file
  fairlead scan ./my-server              source, package, skills of a folder
  fairlead scan server.mcpb              a bundle; .tgz and .zip too
  fairlead scan npm:NAME@1.2.3 --online  a package, read and never installed
  fairlead scan https://HOST/mcp --connect
  fairlead scan --connect -- npx -y SERVER
  fairlead scan tools.json               definitions: the result of tools/list

In CI: fairlead scan . --strict --format sarif --output fairlead.sarif
What one finding means: fairlead explain RULE. More: docs/scan.md

Exit code: 0 nothing at or above --threshold; 1 findings; 2 usage; 3 nothing was
looked at; 4 not all was looked at (--strict).`,
  flags: SCAN_FLAGS,
  positional: { placeholder: 'TARGET', brief: 'Folder, file, npm:NAME@VERSION, address', minimum: 0 },
  async run(flags, words, context) {
    mustFit(flags)
    tuneForScan()
    const targets = targetsOf(words, context)
    const before = openBaseline(flags, context, flags['write-baseline'])
    const options = scanOptions(flags, before, context)
    const report = await scan(targets, options)
    await show(report, flags, context)
    if (flags['write-baseline']) {
      context.stderr.write(`${writeBaseline(report, before, flags, context)}\n`)
      return 0
    }
    const again = (): Promise<ScanReport> => scan(targets, options)
    if (flags.fix)
      return offerFixes(report, flags, context, again, flags.online ? options.registry : undefined)
    if (flags.watch) return watchScan(report, targets, again, context)
    return report.summary.exit
  },
})

/** Told before anything is looked at, which may take a while. */
function mustFit(flags: FlagValues<typeof SCAN_FLAGS>): void {
  if (flags['write-baseline']) requireWords(flags)
  const last = (['write-baseline', 'fix', 'watch'] as const).filter((flag) => flags[flag])
  if (last.length > 1)
    fail('usage/bad-value', {
      what: `--${last[0]}`,
      value: `given together with --${last[1]}`,
      expected: 'Give one of --write-baseline, --fix and --watch',
    })
  if ((flags.fix || flags.watch) && flags.format !== 'text' && flags.output === undefined)
    fail('usage/bad-value', {
      what: '--format',
      value: `${flags.format} together with --${flags.fix ? 'fix' : 'watch'}`,
      expected: 'What is shown beside would break it: add --output FILE for the report',
    })
}

async function show(
  report: ScanReport,
  { format, output, verbose }: { format: string; output: string | undefined; verbose: boolean },
  context: Context,
): Promise<void> {
  const chosen = FORMATS.find(({ id }) => id === format)
  if (!chosen) return
  if (output !== undefined) {
    writeText(
      output,
      chosen.write(report, { ...lookOf(context, verbose), paint: (_, text) => text }),
      context,
    )
    const { verdict, exit } = report.summary
    context.stderr.write(`${output} written: ${verdict} (exit code ${exit})\n`)
    return
  }
  await writeAll(context.stdout, [chosen.write(report, lookOf(context, verbose))])
}

function lookOf(context: Context, isVerbose: boolean): Look {
  const colours = coloursFor(context)
  return {
    columns: columnsOf(context),
    isVerbose,
    paint: (what, text) =>
      what === 'strong' || what === 'faint' || what === 'good'
        ? colours[what](text)
        : severityColour(what, colours)(text),
  }
}
