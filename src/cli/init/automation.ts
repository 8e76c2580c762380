import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../command.ts'
import { writeNewFile } from './new-file.ts'
import type { Proposal, Standing } from './proposal.ts'

/** A scan at every push, where the project is on GitHub or could be. */
export function proposeWorkflow(version: string, { cwd }: Pick<Context, 'cwd'>): Proposal | Standing {
  const title = 'Scan in CI'
  if (!existsSync(join(cwd, '.git'))) return { title, why: 'this folder is no git repository' }
  if (existsSync(join(cwd, '.gitlab-ci.yml')))
    return { title, why: 'this project uses GitLab: docs/ci.md has the job to add to its .gitlab-ci.yml' }
  const file = '.github/workflows/fairlead.yml'
  return ofFile(
    title,
    file,
    workflow(version),
    `Write ${file}: fairlead scan at every push and pull request.`,
    cwd,
  )
}

/** A scan of configuration before each commit. What a project has for hooks is its own, and is not added to. */
export function proposeHook(version: string, { cwd }: Pick<Context, 'cwd'>): Proposal | Standing {
  const title = 'Hook before commits'
  if (!existsSync(join(cwd, '.git'))) return { title, why: 'this folder is no git repository' }
  const file = '.pre-commit-config.yaml'
  if (existsSync(join(cwd, file)))
    return { title, why: `${file} is there already: docs/ci.md has the lines to add to it` }
  return ofFile(
    title,
    file,
    hook(version),
    `Write ${file} for pre-commit: fairlead scan before each commit.`,
    cwd,
  )
}

function ofFile(title: string, file: string, text: string, says: string, cwd: string): Proposal | Standing {
  const path = join(cwd, file)
  if (existsSync(path)) return { title, why: `${file} is there already` }
  return {
    title,
    says: [says],
    command: `# ${file}\n${text.trimEnd()}`,
    carryOut: async () => {
      writeNewFile(path, text)
      return `Written: ${file}`
    },
  }
}

const workflow = (version: string): string => `name: fairlead
on: [push, pull_request]
permissions:
  contents: read
jobs:
  scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes fairlead@${version} scan .
        env:
          npm_config_ignore_scripts: 'true'
`

const hook = (version: string): string => `repos:
  - repo: local
    hooks:
      - id: fairlead
        name: fairlead scan
        entry: npx --yes fairlead@${version} scan .
        language: system
        pass_filenames: false
        files: (^|/)[^/]*mcp[^/]*\\.json$
`
