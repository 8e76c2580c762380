import { defineDetector } from '../../core/detector.ts'
import { field, listField } from '../../core/value.ts'
import { toolSubject } from '../example-subjects.ts'

export default defineDetector({
  id: 'tool/app-reach',
  subject: 'tool',
  title: 'A tool ties itself to an app in a way that hides it',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U18', 'U24'],
  why: 'MCP Apps let a server’s page run in the host and call tools. A page from an address outside the server was never reviewed, and a tool that destroys but only the page may call is invisible to model and user.',
  fix: 'Serve the page as a `ui://` resource of the same server, and let the model see tools that change things.',
  examples: [
    {
      title: 'a page from the web',
      matches: 1,
      subject: toolSubject({
        name: 'chart',
        _meta: { ui: { resourceUri: 'https://example.com/page.html' } },
      }),
    },
    {
      title: 'a destroying tool that only the page may call',
      matches: 1,
      subject: toolSubject({
        name: 'chart',
        annotations: { destructiveHint: true },
        _meta: { ui: { resourceUri: 'ui://chart', visibility: ['app'] } },
      }),
    },
    {
      title: 'a page of the server’s own',
      matches: 0,
      subject: toolSubject({ name: 'chart', _meta: { ui: { resourceUri: 'ui://chart' } } }),
    },
  ],
  *check({ json }) {
    const meta = field(json, '_meta')
    const page = field(field(meta, 'ui'), 'resourceUri')
    if (page !== undefined && !isOwnPage(page)) {
      yield {
        place: { pointer: '/json/_meta/ui/resourceUri' },
        message: 'The page of the tool is not a `ui://` resource',
      }
    }
    // The form that hosts used before the extension was settled.
    const old = field(meta, 'ui/resourceUri')
    if (old !== undefined && !isOwnPage(old)) {
      yield {
        place: { pointer: '/json/_meta/ui~1resourceUri' },
        message: 'The page of the tool is not a `ui://` resource',
      }
    }
    const visibility = listField(field(meta, 'ui'), 'visibility')
    const hidden = visibility.length > 0 && !visibility.includes('model')
    if (hidden && field(field(json, 'annotations'), 'destructiveHint') === true) {
      const message = 'The tool destroys by its own account, and only a page may call it'
      yield { place: { pointer: '/json/_meta/ui/visibility' }, message }
    }
  },
})

function isOwnPage(uri: unknown): boolean {
  return typeof uri === 'string' && uri.startsWith('ui://')
}
