import { optionValue, takeOptions, type OptionRules } from './options.ts'
import { pythonPackage } from './package-spec.ts'
import { fileAt, unknownBehind, type ReadStep, type Step } from './step.ts'
import type { Word } from './word.ts'

const UV: OptionRules = {
  values: new Set(
    (
      '--from --with --with-editable --with-requirements --python -p --directory --project --index --index-url -i ' +
      '--default-index --extra-index-url --find-links -f --cache-dir --config-file --env-file --package --extra --group ' +
      '--only-group --no-group --refresh-package --upgrade-package -P --reinstall-package --resolution --prerelease ' +
      '--constraints -c --overrides --build-constraints -b --link-mode --exclude-newer --color --keyring-provider ' +
      '--index-strategy --python-platform --allow-insecure-host --config-setting -C --no-build-package -w'
    ).split(' '),
  ),
}
const PIPX: OptionRules = {
  values: new Set(
    '--spec --python --index-url -i --pip-args --backend --fetch-missing-python --with'.split(' '),
  ),
}

export const PYTHON_RUNNERS: readonly (readonly [string, ReadStep])[] = [
  ['uvx', (words) => tool('uvx', takeOptions(words, UV))],
  ['uv', uv],
  ['pipx', pipx],
  ['rye', (words) => managed('rye', words)],
  ['poetry', (words) => managed('poetry', words)],
  ['pdm', (words) => managed('pdm', words)],
  ['hatch', (words) => managed('hatch', words)],
  ['pixi', (words) => managed('pixi', words)],
  ['conda', (words) => managed('conda', words)],
  ['mamba', (words) => managed('mamba', words)],
  ['micromamba', (words) => managed('micromamba', words)],
]

function tool(through: string, { options, rest }: ReturnType<typeof takeOptions>): Step {
  const from = optionValue(options, '--from', '--spec')
  const spec = from?.value === undefined ? rest[0] : { word: from.value, pointer: from.pointer }
  if (spec === undefined) return unknownBehind(through, rest)
  const found = pythonPackage(spec.word)
  if (found === undefined) return fileAt(through, spec, rest.slice(1))
  return { through, what: { kind: 'package', package: found, pointer: spec.pointer }, rest: rest.slice(1) }
}

function uv(words: readonly Word[]): Step {
  const early = takeOptions(words, UV)
  const [subcommand, ...behind] = early.rest
  const late = takeOptions(behind, UV)
  const options = [...early.options, ...late.options]
  if (subcommand?.word === 'tool') return uvTool(early.options, late.rest)
  if (subcommand?.word !== 'run') return unknownBehind('uv', words)
  const folder = optionValue(options, '--directory')?.value
  const [first] = late.rest
  if (options.some(({ name }) => name === '-m' || name === '--module'))
    return {
      through: 'uv run',
      next: [{ word: 'python', pointer: first?.pointer ?? '/command' }, dashM(first), ...late.rest],
      folder,
    }
  if (first === undefined) return unknownBehind('uv run', [])
  // Anything that ends in .py or is an address is handed to Python; the rest are programs of the environment.
  if (/\.pyw?$|^https?:\/\//.test(first.word))
    return { through: 'uv run', next: [{ word: 'python', pointer: first.pointer }, ...late.rest], folder }
  return { through: 'uv run', next: late.rest, folder }
}

function dashM(at: Word | undefined): Word {
  return { word: '-m', pointer: at?.pointer ?? '/command' }
}

function uvTool(early: ReturnType<typeof takeOptions>['options'], words: readonly Word[]): Step {
  const [subcommand, ...behind] = words
  if (subcommand?.word !== 'run') return unknownBehind('uv tool', words)
  const { options, rest } = takeOptions(behind, UV)
  return tool('uv tool run', { options: [...early, ...options], rest })
}

function pipx(words: readonly Word[]): Step {
  const { rest } = takeOptions(words, PIPX)
  return rest[0]?.word === 'run'
    ? tool('pipx run', takeOptions(rest.slice(1), PIPX))
    : unknownBehind('pipx', words)
}

const ENVIRONMENT: OptionRules = {
  values: new Set([
    '-n',
    '--name',
    '-p',
    '--prefix',
    '--cwd',
    '-C',
    '--directory',
    '-P',
    '--project',
    '-e',
    '--manifest-path',
    '--pyproject',
    '-E',
  ]),
}

function managed(name: string, words: readonly Word[]): Step | undefined {
  const early = takeOptions(words, ENVIRONMENT)
  const folder = optionValue(early.options, '--directory', '-C')?.value
  if (early.rest[0]?.word !== 'run') return unknownBehind(name, words)
  return { through: `${name} run`, next: takeOptions(early.rest.slice(1), ENVIRONMENT).rest, folder }
}
