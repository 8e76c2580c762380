import type { Endpoint, HostSettings, Launch, LaunchFile } from '../core/launch.ts'
import type { Skill } from '../core/skill.ts'
import type { JsonObject } from '../core/value.ts'

/** Short ways to write the subjects of examples: a command line, an address, a settings file, a skill. */
export function launchSubject(words: readonly string[], more: Partial<Launch> = {}): Launch {
  const [command = '', ...args] = words
  return {
    host: 'claude-desktop',
    scope: 'user',
    server: 'example',
    command,
    args,
    env: {},
    unasked: [],
    json: {},
    files: [],
    ...more,
  }
}

export function launchFile(pointer: string, path: string, more: Partial<LaunchFile> = {}): LaunchFile {
  return {
    pointer,
    path,
    isThere: true,
    isWritableByOthers: false,
    isTemporary: false,
    isFromLoosePath: false,
    ...more,
  }
}

export function endpointSubject(url: string, more: Partial<Endpoint> = {}): Endpoint {
  return {
    host: 'cursor',
    scope: 'user',
    server: 'example',
    transport: 'http',
    url,
    headers: {},
    unasked: [],
    json: {},
    ...more,
  }
}

export function settingsSubject(json: JsonObject, more: Partial<HostSettings> = {}): HostSettings {
  return {
    host: 'claude-code',
    scope: 'project',
    json,
    above: [],
    isWritableByOthers: false,
    isShared: true,
    ...more,
  }
}

export function skillSubject(text: string, more: Partial<Skill> = {}): Skill {
  return {
    name: 'example',
    kind: 'skill',
    description: 'Formats the tables of a report.',
    tools: [],
    text,
    files: [],
    others: [],
    ...more,
  }
}
