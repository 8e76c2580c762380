import type { Seed } from '../seed.ts'
import { CONFIGURATION } from './configuration.ts'
import { INITIALISATION } from './initialisation.ts'
import { logicOf } from './logic.ts'
import { outputOf } from './output.ts'
import { PROMPT_METADATA } from './prompt-metadata.ts'
import { RESOURCE_METADATA } from './resource-metadata.ts'
import { SERVER_METADATA } from './server-metadata.ts'
import { TOOL_METADATA } from './tool-metadata.ts'

export const SEEDS: readonly Seed[] = [
  ...SERVER_METADATA,
  ...CONFIGURATION,
  ...INITIALISATION,
  ...TOOL_METADATA,
  ...logicOf('A5', 'tool'),
  ...outputOf('A6', 'tool'),
  ...RESOURCE_METADATA,
  ...logicOf('A8', 'resource'),
  ...outputOf('A9', 'resource'),
  ...PROMPT_METADATA,
  ...logicOf('A11', 'prompt'),
  ...outputOf('A12', 'prompt'),
]
