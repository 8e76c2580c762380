import github from './interfaces/github.ts'
import githubMcp from './interfaces/github-mcp.ts'
import githubRaw from './interfaces/github-raw.ts'
import githubWeb from './interfaces/github-web.ts'
import glama from './interfaces/glama.ts'
import npm from './interfaces/npm.ts'
import nuget from './interfaces/nuget.ts'
import oci from './interfaces/oci.ts'
import official from './interfaces/official.ts'
import officialFirst from './interfaces/official-first.ts'
import pulsemcp from './interfaces/pulsemcp.ts'
import pypi from './interfaces/pypi.ts'
import remotes from './interfaces/remotes.ts'
import smithery from './interfaces/smithery.ts'
import type { Interface } from './interface.ts'

export const INTERFACES: readonly Interface[] = [
  official,
  npm,
  pypi,
  nuget,
  oci,
  github,
  githubWeb,
  githubRaw,
  smithery,
  pulsemcp,
  glama,
  githubMcp,
  officialFirst,
  remotes,
]
