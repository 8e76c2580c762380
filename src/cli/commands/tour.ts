import { defineCommand } from '../command.ts'
import { findPlaces } from './tour/places.ts'
import { runTour } from './tour/run.ts'

export default defineCommand({
  name: 'tour',
  brief: "A minute's demonstration on this machine, offline",
  help: `Starts real servers behind the guard in enforce mode, an honest one and hostile
ones, and speaks with them as a host would. Shows what passes, what is stopped
and why, what a person would read before deciding, the way of a value from one
server to another, and checks the evidence.

Everything happens in a scratch folder, which is removed at the end. It is a
test of this installation too: whatever does not go as told is an error.

Exit code: 0; 4 if servers are missing here and were left out; 3 if all are;
70 if something did not go as told (tour/differed).`,
  flags: {},
  run: (_flags, _args, context) => runTour(findPlaces(), context),
})
