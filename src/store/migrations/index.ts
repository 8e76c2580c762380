import { evidence } from './0001-evidence.ts'
import { pins } from './0002-pins.ts'
import { trail } from './0003-trail.ts'
import { fingerprints } from './0004-fingerprints.ts'
import { approvals } from './0005-approvals.ts'

/** In order; a migration that was ever released is never edited. `user_version` counts those applied. */
export const MIGRATIONS: readonly string[] = [evidence, pins, trail, fingerprints, approvals]
