import { ownershipCheck } from '../ownership/check-of.ts'

export default ownershipCheck('nuget', 'NuGet packages')
