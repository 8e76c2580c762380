import type { Law } from './law.ts'
import type { Module } from './modules.ts'

const noCycles: Law = {
  sentence: 'No cycles: no file needs itself to load, by whatever way round (types are gone by then).',
  broken: (modules) => {
    const next = new Map(
      modules.map(({ path, imports }) => [path, imports.filter(({ isType }) => !isType).map(({ to }) => to)]),
    )
    const done = new Set<string>()
    const found: string[] = []
    const walk = (path: string, trail: readonly string[]): void => {
      const seenAt = trail.indexOf(path)
      if (seenAt >= 0) found.push([...trail.slice(seenAt), path].join(' → '))
      if (seenAt >= 0 || done.has(path)) return
      for (const to of next.get(path) ?? []) walk(to, [...trail, path])
      done.add(path)
    }
    for (const { path } of modules) walk(path, [])
    return found
  },
}

const LONGEST = 300

const short: Law = {
  sentence: `No file has more than ${LONGEST} lines; aim at 70.`,
  broken: (modules) =>
    modules
      .filter(({ lineCount }) => lineCount > LONGEST)
      .map(({ path, lineCount }) => `${path} has ${lineCount}`),
}

/** Folders of which every file is a plugin, and who takes them all. */
const PLUGINS = [
  { files: /^src\/detectors\/[\w-]+\/[\w-]+\.ts$/, define: /^defineDetector$/, list: undefined },
  { files: /^src\/guard\/stages\/[\w-]+\.ts$/, define: /^defineStage$/, list: undefined },
  {
    files: /^src\/datasets\/logs\/scenarios\/[\w-]+\/[\w-]+\.ts$/,
    define: /^defineScenario$/,
    list: undefined,
  },
  { files: /^src\/lab\/agents\/[\w-]+\.ts$/, define: /^defineAgent$/, list: undefined },
  { files: /^src\/lab\/attacks\/[\w-]+\.ts$/, define: /^defineAttack$/, list: undefined },
  { files: /^src\/lab\/defences\/[\w-]+\.ts$/, define: /^defineDefence$/, list: undefined },
  { files: /^src\/lab\/environments\/[\w-]+\.ts$/, define: /^defineEnvironment$/, list: undefined },
  { files: /^src\/lab\/goals\/[\w-]+\.ts$/, define: /^defineGoal$/, list: undefined },
  { files: /^src\/lab\/programs\/[\w-]+\.ts$/, define: /^defineProgram$/, list: undefined },
  { files: /^src\/lab\/score\/metrics\/[\w-]+\.ts$/, define: /^defineMetric$/, list: undefined },
  { files: /^src\/lab\/suites\/[\w-]+\.ts$/, define: /^defineSuite$/, list: undefined },
  { files: /^src\/lab\/transforms\/[\w-]+\.ts$/, define: /^defineTransform$/, list: undefined },
  { files: /^src\/cli\/commands\/[\w-]+\.ts$/, define: /^defineCommand(?:Group)?$/, list: 'src/cli/main.ts' },
]

const alike: Law = {
  sentence:
    'Plugins look alike: in detectors/KIND/, guard/stages/, datasets/logs/scenarios/CLASS/, the kinds of things in lab/ and cli/commands/ every file but index.ts is one default ' +
    'export of its define…({…}), and the index (main.ts, which loads commands when asked for) takes them all.',
  broken: (modules) =>
    PLUGINS.flatMap(({ files, define, list }) =>
      modules
        .filter(({ path }) => files.test(path) && !path.endsWith('/index.ts'))
        .flatMap((module) => [
          ...(define.test(module.defaultExport ?? '') ? [] : [`${module.path} is no ${define.source}`]),
          ...(isTaken(module, list, modules) ? [] : [`${module.path} is in no list`]),
        ]),
    ),
}

function isTaken({ path }: Module, list: string | undefined, modules: readonly Module[]): boolean {
  const index = list ?? path.replace(/[^/]+$/, 'index.ts')
  return modules.some((other) => other.path === index && other.imports.some(({ to }) => to === path))
}

const named: Law = {
  sentence:
    'Files and folders are named in kebab-case for what they hold: no name is or ends in utils, helpers, common, misc, manager, service, data, info.',
  broken: (modules) =>
    modules
      .map(({ path }) => path)
      .filter((path) => !KEBAB_PATH.test(path) || path.split(/[/.]/).some(saysNothing)),
}

/** `log-helpers` says as little as `helpers`; `data-exfiltration` says what it is about. */
const saysNothing = (name: string): boolean => FORBIDDEN.has(name.split('-').at(-1) ?? '')

const KEBAB_PATH = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.(?:test|d|config))?\.[jt]s$/

const FORBIDDEN = new Set(
  'util utils helper helpers common misc manager managers service services data info'.split(' '),
)

/** Laws of what ships. */
export const SHAPE_LAWS: readonly Law[] = [noCycles, alike]

/** Laws of everything that is written by hand, tests and scripts too. */
export const FILE_LAWS: readonly Law[] = [short, named]
