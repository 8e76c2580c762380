import { defineGuardianRule } from './rule.ts'
import { answer, call, result, story, tool, user } from './story.ts'

const WEATHER = [tool('get_weather', 'Get the weather of a city', 'city')]

export default defineGuardianRule({
  id: 'data-injection',
  label: 'data_injection',
  title: 'A result came that no call asked for',
  why: 'What nobody asked a server for, somebody else put there: the agent takes it for the word of the tool and acts on it.',
  fix: 'Give results to the agent only when they answer an open call; drop the others and see who sent them.',
  examples: [
    {
      title: 'a result without a call',
      matches: true,
      trajectory: story(
        WEATHER,
        user('How is the weather in Oslo?'),
        result({ sky: 'clear' }),
        answer('It is clear.'),
      ),
    },
    {
      title: 'a result that answers a call',
      matches: false,
      trajectory: story(
        WEATHER,
        user('How is the weather in Oslo?'),
        call('get_weather', { city: 'Oslo' }),
        result({ sky: 'clear' }),
        answer('The sky over Oslo is clear.'),
      ),
    },
  ],
  *check({ results }) {
    for (const { step, mismatch } of results)
      if (mismatch) yield { strength: STRENGTH[mismatch], why: WHY[mismatch], spans: [{ step, pointer: '' }] }
  },
})

const STRENGTH = { 'no call': 0.98, 'other tool': 0.85, 'other id': 0.9 }
const WHY = {
  'no call': 'No call is open when this result comes.',
  'other tool': 'The open calls are of other tools than the one this result names.',
  'other id': 'The id of this result is none that an open call has.',
}
