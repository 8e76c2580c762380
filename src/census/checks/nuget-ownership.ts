import { ownershipCheck } from '../ownership/check-of.ts'
import { packageAt } from '../ownership/package-key.ts'

export default ownershipCheck({
  id: 'nuget-ownership',
  title: 'NuGet packages',
  ecosystem: 'nuget',
  asks: 'nuget-ownership',
  keyOf: packageAt,
})
