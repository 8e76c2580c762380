import { ownershipCheck } from '../ownership/check-of.ts'
import { imageProof } from '../ownership/proof.ts'

export default ownershipCheck({
  id: 'oci-ownership',
  title: 'images',
  ecosystem: 'oci',
  asks: 'oci-image',
  keyOf: ({ identifier }) => identifier,
  proof: imageProof,
})
