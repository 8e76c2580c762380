import { fail } from '../../core/error.ts'
import { defineDefence } from '../defence.ts'
import { filterTexts, TEXT_CARRIERS } from '../defence/filter-texts.ts'

/**
 * Any classifier of texts: a program, an ONNX model, the small one that ships; whoever runs the lab hands it in. It sees each
 * text of a server by itself, and neither calls nor what the user asked.
 */
export default defineDefence({
  name: 'text-classifier',
  title: 'Text classifier',
  known: 'MCP-Guard stage 2; any detector of prompt injection',
  scope: TEXT_CARRIERS,
  lacks: ({ classify }) => (classify ? undefined : 'it needs a classifier, and none was given'),
  open: (
    _,
    { classify = fail('defence/not-given', { defence: 'text-classifier', what: 'no classifier' }) },
  ) => filterTexts(async (text, carrier) => (await classify(text, carrier)) >= 0.5),
})
