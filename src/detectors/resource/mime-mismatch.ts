import { defineDetector } from '../../core/detector.ts'
import { stringField } from '../../core/value.ts'
import { resourceSubject } from '../example-subjects.ts'

const QUIET =
  /^(?:image\/(?!svg)|audio\/|video\/|text\/plain|application\/json|text\/csv|text\/markdown|application\/pdf)/i
const LOUD =
  /\.(?:html?|xhtml|svg|js|mjs|hta|exe|dll|msi|scr|bat|cmd|ps1|vbs|sh|jar|app|dmg|apk|lnk|docm|xlsm)(?:$|[?#])/i
const ACTIVE =
  /^(?:text\/html|application\/(?:xhtml\+xml|x-sh|x-csh|x-msdownload|x-msdos-program|x-executable|vnd\.microsoft\.portable-executable|java-archive|x-bat|hta)|image\/svg)/i
const STILL = /\.(?:png|jpe?g|gif|webp|bmp|ico|txt|csv|pdf|mp3|mp4|wav|docx|xlsx)(?:$|[?#])/i

export default defineDetector({
  id: 'resource/mime-mismatch',
  subject: 'resource',
  title: 'A resource is announced as something harmless and named as a program',
  severity: 'low',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U11', 'U24'],
  why: 'Hosts decide by the announced type whether to show, store or open something. A program announced as a picture passes a check that it should not pass.',
  fix: 'Announce the type that the content has.',
  examples: [
    {
      title: 'a program announced as a picture',
      matches: 1,
      subject: resourceSubject({ name: 'photo', uri: 'files://photos/cat.exe', mimeType: 'image/png' }),
    },
    {
      title: 'a program named as a text',
      matches: 1,
      subject: resourceSubject({ name: 'notes', uri: 'files://notes.txt', mimeType: 'application/x-sh' }),
    },
    {
      title: 'a picture announced as one',
      matches: 0,
      subject: resourceSubject({ name: 'photo', uri: 'files://photos/cat.png', mimeType: 'image/png' }),
    },
    {
      title: 'a script read as text',
      matches: 0,
      subject: resourceSubject({
        name: 'build',
        uri: 'file:///srv/build.sh',
        mimeType: 'text/x-shellscript',
      }),
    },
  ],
  *check({ json }) {
    const type = stringField(json, 'mimeType') ?? ''
    const uri = stringField(json, 'uri') ?? ''
    if (ACTIVE.test(type) && STILL.test(uri)) {
      yield {
        place: { pointer: '/json/mimeType' },
        severity: 'medium',
        message: 'The name is a picture’s or a text’s, the announced type a program’s or a page’s',
      }
      return
    }
    const shownAsText = /^(?:text\/plain|text\/markdown)/i.test(type)
    // Source code announced as plain text is usual; programs are not.
    if (
      !QUIET.test(type) ||
      !LOUD.test(uri) ||
      (shownAsText && !/\.(?:exe|dll|msi|scr|hta|lnk|app|dmg|apk)(?:$|[?#])/i.test(uri))
    )
      return
    yield {
      place: { pointer: '/json/mimeType' },
      message: 'The announced type is harmless, the name is a program’s',
    }
  },
})
