import { defineDetector } from '../../core/detector.ts'
import { stringField } from '../../core/value.ts'
import { templateSubject } from '../example-subjects.ts'

const WHOLE = /^\{\+?[^{}]{1,100}\}$/
const OPEN_HOST = /^(?:https?|ftps?|wss?):\/\/(?:[^/{}]{0,200}@)?\{[^{}]{1,100}\}/i
const OPEN_SCHEME = /^\{[^{}]{1,100}\}:/
const OPEN_ROOT = /^file:\/{2,3}\{\+[^{}]{1,100}\}$/i

export default defineDetector({
  id: 'resource/open-template',
  subject: 'resource',
  title: 'A resource template reaches any host or the whole disk',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U14', 'U17'],
  why: 'Whoever fills the template in, the model included, decides which host is asked or which file is read. That is a way out for data and a way into the network.',
  fix: 'Fix the host or the root folder in the template and let only the rest vary.',
  examples: [
    {
      title: 'any host',
      matches: 1,
      subject: templateSubject({ name: 'web', uriTemplate: 'https://{host}/{path}' }),
    },
    {
      title: 'anything at all',
      matches: 1,
      subject: templateSubject({ name: 'any', uriTemplate: '{+uri}' }),
    },
    {
      title: 'any file of the disk',
      matches: 1,
      subject: templateSubject({ name: 'f', uriTemplate: 'file:///{+path}' }),
    },
    {
      title: 'one host',
      matches: 0,
      subject: templateSubject({ name: 'web', uriTemplate: 'https://example.com/{path}' }),
    },
    {
      title: 'a note by number',
      matches: 0,
      subject: templateSubject({ name: 'note', uriTemplate: 'note://{id}' }),
    },
  ],
  *check({ json }) {
    const template = stringField(json, 'uriTemplate')
    if (template === undefined) return
    const place = { pointer: '/json/uriTemplate' }
    if (WHOLE.test(template) || OPEN_SCHEME.test(template)) {
      yield { place, severity: 'medium', message: 'The template fixes nothing: any URI at all can be read' }
    } else if (OPEN_HOST.test(template)) {
      yield { place, severity: 'medium', message: 'The template lets whoever fills it in choose the host' }
    } else if (OPEN_ROOT.test(template)) {
      yield { place, message: 'The template reaches every file of the disk' }
    }
  },
})
