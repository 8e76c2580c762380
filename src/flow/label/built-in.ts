import type { Capability, Confidentiality, Integrity, Outlet, ToolLabel } from '../../core/label.ts'

/** The trail's name for what is built into the host. */
const HOST = 'host'

/** Tools that hosts bring along: they come with a name and no definition, and the name is often one word. */
export function builtInLabel(server: string, name: string): ToolLabel | undefined {
  if (server !== HOST) return undefined
  const kind = KINDS.find(({ names }) => names.has(name.toLowerCase()))
  if (!kind) return undefined
  const { capabilities, confidentiality, integrity, sendsOut } = kind
  return {
    capabilities,
    confidentiality,
    integrity,
    ...(sendsOut && { sendsOut }),
    reasons: capabilities.map((label) => ({ label, from: 'name', why: 'a tool of the host that is known' })),
  }
}

interface Kind {
  readonly names: ReadonlySet<string>
  readonly capabilities: readonly Capability[]
  readonly confidentiality: Confidentiality
  readonly integrity: Integrity
  readonly sendsOut?: Outlet
}

function kind(names: string, rest: Omit<Kind, 'names'>): Kind {
  return { names: new Set(names.split(' ')), ...rest }
}

const FILE = { confidentiality: 'private', integrity: 'untrusted' } as const
const QUIET = { confidentiality: 'public', integrity: 'server' } as const

/** Names of Claude Code, Cursor, Codex, Copilot, Gemini CLI and Windsurf, in small letters. */
const KINDS: readonly Kind[] = [
  kind(
    'bash bashoutput shell local_shell powershell terminal exec exec_command run_command run_terminal_cmd run_in_terminal run_shell_command runinterminal',
    { capabilities: ['executes'], ...FILE },
  ),
  kind(
    'read glob grep ls view read_file read_many_files list_dir list_directory codebase_search grep_search file_search search_file_content notebookread view_file find_by_name',
    { capabilities: ['reads-private'], ...FILE },
  ),
  kind('webfetch web_fetch fetch_webpage read_url_content', {
    capabilities: ['reads-untrusted', 'sends-out'],
    confidentiality: 'public',
    integrity: 'untrusted',
    sendsOut: 'address',
  }),
  kind('websearch web_search google_web_search search_web', {
    capabilities: ['reads-untrusted'],
    confidentiality: 'public',
    integrity: 'untrusted',
    sendsOut: 'query',
  }),
  kind(
    'write edit multiedit notebookedit write_file edit_file create_file apply_patch replace str_replace_editor search_replace write_to_file replace_file_content',
    { capabilities: ['writes'], ...QUIET },
  ),
  kind('delete_file', { capabilities: ['destroys', 'writes'], ...QUIET }),
  kind('task todowrite todo_write update_plan save_memory exitplanmode', { capabilities: [], ...QUIET }),
]
