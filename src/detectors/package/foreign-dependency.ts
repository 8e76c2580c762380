import { defineDetector } from '../../core/detector.ts'
import { pointerOf } from '../../core/place.ts'
import { field, isObject } from '../../core/value.ts'
import { packageSubject } from '../package-example.ts'

const KINDS = ['dependencies', 'optionalDependencies'] as const
const ELSEWHERE =
  /^(?:git[+:@]|github:|gitlab:|bitbucket:|gist:|https?:|[\w.-]{1,100}\/[\w.-]{1,100}(?:#|$))/i
const FIXED = /#(?:commit[:=])?[0-9a-f]{40}$/i

export default defineDetector({
  id: 'package/foreign-dependency',
  subject: 'package',
  title: 'A package depends on code that no registry keeps',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U08'],
  why: 'A dependency by address is whatever the address gives on the day of installation: no version, no hash, no advisory. Whoever owns the address can change it without a new version of this package.',
  fix: 'Depend on a version in the registry, or at least on a full commit hash.',
  examples: [
    {
      title: 'a branch of a repository',
      matches: 1,
      subject: packageSubject({ manifest: { dependencies: { helper: 'github:somebody/helper#main' } } }),
    },
    {
      title: 'an archive over plain HTTP',
      matches: 1,
      subject: packageSubject({ manifest: { dependencies: { helper: 'http://example.com/helper.tgz' } } }),
    },
    {
      title: 'a version of the registry, and a folder of the package itself',
      matches: 0,
      subject: packageSubject({ manifest: { dependencies: { helper: '^1.0.0', own: 'file:./own' } } }),
    },
  ],
  *check({ manifest }) {
    for (const kind of KINDS) {
      const dependencies = field(manifest, kind)
      if (!isObject(dependencies)) continue
      for (const [name, wanted] of Object.entries(dependencies)) {
        if (typeof wanted !== 'string' || !ELSEWHERE.test(wanted)) continue
        const isFixed = FIXED.test(wanted)
        yield {
          place: { pointer: pointerOf(['manifest', kind, name]) },
          severity: /^http:/i.test(wanted) ? 'high' : isFixed ? 'low' : 'medium',
          message: isFixed
            ? 'A dependency is a commit of a repository: no advisory will be found for it'
            : 'A dependency is whatever its address gives on the day of installation',
        }
      }
    }
  },
})
