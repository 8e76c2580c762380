import { ownershipCheck } from '../ownership/check-of.ts'
import { bundleProof } from '../ownership/proof.ts'

export default ownershipCheck({
  id: 'mcpb-hash',
  title: 'bundles, by their hash',
  ecosystem: 'mcpb',
  asks: 'mcpb-file',
  keyOf: ({ identifier }) => identifier,
  proof: (_server, answer, promised) => bundleProof(promised, answer),
})
