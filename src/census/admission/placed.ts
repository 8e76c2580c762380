import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import { locateJson } from '../../core/json.ts'
import { resolvePointer } from '../../core/place.ts'
import type { Location } from '../../core/scan.ts'
import { redactSecrets } from '../../core/secret.ts'
import { linesOf } from '../../scan/lines.ts'
import type { AdmissionFinding, Raised } from './admission.ts'
import { ruleOf } from './rules.ts'
import type { Submission } from './submission.ts'

/** What was found, with the line of the file where it stands; the same twice is one. */
export function placed(raised: readonly Raised[], submission: Submission): readonly AdmissionFinding[] {
  const lineAt = linesOf(submission.text)
  const found = new Map<string, AdmissionFinding>()
  for (const one of raised.slice(0, MOST)) {
    const { title, severity, decides, fix } = ruleOf(one.rule)
    const { rule, pointer } = one
    const message = redactSecrets(one.message)
    const fingerprint = sha256Hex(canonicalJson([rule, submission.listing.name, pointer, message])).slice(
      0,
      16,
    )
    if (!found.has(fingerprint))
      found.set(fingerprint, {
        rule,
        severity,
        decides,
        title,
        message,
        fix,
        where: whereOf(pointer, submission, lineAt),
        fingerprint,
      })
  }
  return [...found.values()]
}

const MOST = 500

/** What is missing stands where it is missing from. */
function whereOf(
  pointer: string,
  { server, root, text, file }: Submission,
  lineAt: ReturnType<typeof linesOf>,
): Location {
  let at = pointer
  while (at !== '' && resolvePointer(server, at) === undefined) at = at.slice(0, at.lastIndexOf('/'))
  const range = locateJson(text, root + at)
  // Of a whole document only its beginning.
  const place = range === undefined ? {} : at === '' ? lineAt(range.start) : lineAt(range.start, range.end)
  return { file, ...place, pointer: redactSecrets(root + pointer) }
}
