import type { Call } from '../flow/calls.ts'
import { option, wordSet, type Family, type Harm } from './harm.ts'

/** Readers of objects, template engines, redirects, merges, patterns and logs. */
export const texts: Family = {
  names: wordSet(
    `loads load unsafe_load full_load decode unserialize deserialize render compile renderString template Template from_string
     render_template_string renderFile format redirect RedirectResponse merge mergeWith defaultsDeep set RegExp search match fullmatch findall sub log info warn error debug trace warning critical exception
     log_message writeHead compileToFunctions setWith read_pickle joblib`,
  ),
  harms: (call) => {
    const { path, plain } = call
    if (READERS.has(path)) return [{ kind: 'deserialise', value: plain[0] }]
    if (path === 'yaml.load' && call.language === 'python')
      return isSafeLoader(call) ? undefined : [{ kind: 'deserialise', value: plain[0] }]
    if (TEMPLATES.has(path)) return [{ kind: 'template', value: plain[0] }]
    if (call.name === 'format' && call.language === 'python' && isFilledWithObjects(call))
      return [{ kind: 'template', value: call.receiver }]
    if (MERGES.has(path)) return plain.slice(1).map((value): Harm => ({ kind: 'merge', value }))
    if (REDIRECTS.test(path) || path === '?.redirect') return [{ kind: 'redirect', value: plain.at(-1) }]
    if (path === 'RegExp' || PATTERNS.has(path))
      return plain[0]?.node ? [{ kind: 'pattern', value: plain[0] }] : undefined
    if (isLog(call)) return plain.map((value): Harm => ({ kind: 'log', value }))
    return undefined
  },
}

/** `template.format(user=user)`: a template reaches into the objects it is filled with. */
function isFilledWithObjects({ receiver, plain, named }: Call): boolean {
  return (
    receiver?.node !== undefined && [...plain, ...named.values()].some(({ object }) => object !== undefined)
  )
}

const READERS = wordSet(
  `pickle.loads pickle.load cPickle.loads cPickle.load dill.loads dill.load cloudpickle.loads cloudpickle.load marshal.loads marshal.load
   yaml.unsafe_load yaml.full_load jsonpickle.decode torch.load joblib.load pandas.read_pickle shelve.open node-serialize.unserialize
   serialize-to-js.deserialize funcster.deepDeserialize v8.deserialize cryo.parse`,
)
const TEMPLATES = wordSet(
  `ejs.render ejs.compile handlebars.compile Handlebars.compile pug.render pug.compile nunjucks.renderString lodash.template lodash/template _.template
   jinja2.Template jinja2.Environment().from_string jinja2.environment.Environment().from_string flask.render_template_string mako.template.Template
   doT.template dot.template eta.renderString swig.render twig.twig squirrelly.render hogan.compile velocityjs.render`,
)
const MERGES = wordSet(
  'lodash.merge lodash.mergeWith lodash.defaultsDeep _.merge _.defaultsDeep lodash.merge.default deepmerge merge-deep deep-extend node.extend lodash/merge',
)
const REDIRECTS = /(?:^|\.)(?:redirect|RedirectResponse)$/
const PATTERNS = wordSet('re.compile re.search re.match re.fullmatch re.findall re.sub')

function isSafeLoader(call: Call): boolean {
  const loader = option(call, 'Loader') ?? call.plain[1]
  return /SafeLoader|BaseLoader/.test(loader?.external?.path ?? '')
}

const LEVELS = wordSet('log info warn error debug trace warning critical exception')

function isLog({ path, name }: Call): boolean {
  return (
    LEVELS.has(name) &&
    /^(?:console|logging|(?:logging\.getLogger|pino|winston\.createLogger|bunyan\.createLogger|loguru\.logger|structlog\.get_logger)(?:\(\))?)\.\w+$|(?:^|\.)(?:logger|log|_logger|LOG)\.\w+$/.test(
      path,
    )
  )
}
