import { evidence } from './0001-evidence.ts'
import { pins } from './0002-pins.ts'

/** In order; a migration that was ever released is never edited. `user_version` counts those applied. */
export const MIGRATIONS: readonly string[] = [evidence, pins]
