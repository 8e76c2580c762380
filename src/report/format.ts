import type { ScanReport } from '../core/scan.ts'
import type { Severity } from '../core/severity.ts'

/** One way to write a report: one file in this folder, id = file name. All say the same; none decides anything. */
export interface Format {
  readonly id: string
  /** One line, without a full stop. */
  readonly brief: string
  readonly write: (report: ScanReport, look: Look) => string
}

/** How a text for people may look; formats for programs take no notice. */
export interface Look {
  readonly columns: number
  /** Paints, or leaves as it is. */
  readonly paint: (what: Severity | 'strong' | 'faint' | 'good', text: string) => string
  /** Everything, instead of what matters most. */
  readonly isVerbose: boolean
}

export const PLAIN: Look = { columns: 80, paint: (_, text) => text, isVerbose: false }

export function defineFormat(format: Format): Format {
  return format
}
