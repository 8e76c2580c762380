import type { Curated } from './curate.ts'
import type { TrainingPair } from './record.ts'

/** The row as it is stored: the paper's fields, in one order, so that files can be compared byte by byte. */
export function formatRow({
  prompt,
  chosen,
  rejected,
  security_type,
  server_path,
  query,
  by,
}: Curated): TrainingPair {
  return {
    prompt: prompt.map(({ role, content }) => ({ role, content })),
    chosen: chosen.trim(),
    rejected: rejected.trim(),
    security_type: [...security_type],
    metadata: { server_path, query, by },
  }
}
