import { defineDetector } from '../../core/detector.ts'
import { packageSubject } from '../package-example.ts'

export default defineDetector({
  id: 'package/odd-archive',
  subject: 'package',
  title: 'A bundle leads out of itself, or can be read in two ways',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U15'],
  why: 'A host unpacks a bundle with one click. A member with a path outside of it overwrites files of the user; two of one name, or headers that contradict each other, show one thing to who checks and another to who runs.',
  fix: 'Do not install it. Bundles that the official tool packs hold none of these.',
  examples: [
    {
      title: 'a member outside of the bundle',
      matches: 1,
      subject: packageSubject({
        bundle: {
          isSigned: false,
          paths: [],
          odd: [{ path: '../../.bashrc', why: 'leads out of the archive' }],
        },
      }),
    },
    {
      title: 'a link',
      matches: 0,
      subject: packageSubject({
        bundle: { isSigned: false, paths: [], odd: [{ path: 'a', why: 'is a link' }] },
      }),
    },
    { title: 'no bundle', matches: 0, subject: packageSubject({}) },
  ],
  *check({ bundle }) {
    const index = (bundle?.odd ?? []).findIndex(({ why }) =>
      /^(?:leads out|names an absolute|is in the archive twice|is described in two|has control)/.test(why),
    )
    const found = bundle?.odd[index]
    if (found !== undefined)
      yield { place: { pointer: `/bundle/odd/${index}` }, message: `A member of the bundle ${found.why}` }
  },
})
