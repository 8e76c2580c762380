import { defineDetector } from '../../core/detector.ts'
import type { PackageFacts } from '../../core/package.ts'
import { field, stringField } from '../../core/value.ts'
import { packageSubject } from '../package-example.ts'

export default defineDetector({
  id: 'package/other-repository',
  subject: 'package',
  title: 'A package names another repository than it was built from',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U05'],
  why: 'The repository field is free text: a copy can name the original there, and pages of registries show it as a link. The attestation says where it was built in truth.',
  fix: 'Look at the repository it was built from. If the package moved, correct the field.',
  examples: [
    {
      title: 'built elsewhere',
      matches: 1,
      subject: packageSubject({
        manifest: { repository: 'https://github.example/vendor/server' },
        provenance: {
          kind: 'verified',
          repository: 'https://github.example/other/server',
          commit: undefined,
        },
      }),
    },
    {
      title: 'built where it says, written in another way',
      matches: 0,
      subject: packageSubject({
        manifest: { repository: { url: 'git+https://github.example/Vendor/Server.git' } },
        provenance: {
          kind: 'verified',
          repository: 'https://github.example/vendor/server',
          commit: undefined,
        },
      }),
    },
  ],
  *check(facts) {
    const [named, true_] = [namedPath(facts), truePath(facts)]
    if (named !== undefined && true_ !== undefined && named !== true_)
      yield {
        place: { pointer: '/manifest/repository' },
        message: 'The repository it names is not the one that its attestation was made in',
      }
  },
})

function namedPath({ manifest }: PackageFacts): string | undefined {
  const repository = field(manifest, 'repository')
  const text = typeof repository === 'string' ? repository : stringField(repository, 'url')
  return text === undefined ? undefined : ownerAndName(text)
}

function truePath({ provenance }: PackageFacts): string | undefined {
  return provenance.kind === 'verified' ? ownerAndName(provenance.repository) : undefined
}

/** `owner/name` in lower case, of all the ways in which addresses of repositories are written. */
function ownerAndName(text: string): string | undefined {
  const found =
    /^(?:[a-z+]{2,20}:(?:\/\/)?)?(?:[^/@]{0,60}@)?(?:[\w.-]{1,100}[/:])?([\w.-]{1,100}\/[\w.-]{1,100})/i.exec(
      text,
    )
  return found?.[1]?.toLowerCase().replace(/\.git$/, '')
}
