import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Social',
  `
FriendFeed: posts of friends
  read_feed: Lists the newest posts of friends.
    asks show the newest posts of my friends
    takes limit?
    gives posts[3..5] {by first_name, at datetime, text note, likes 0..80}
  publish_post: Publishes a post.
    asks post that {text}
    takes text ~the cherry trees are in bloom|we moved to a new flat|the concert was wonderful - The post; audience? friends|everyone - Who may read it
    gives post_id id; text; at datetime
GroupSpaces: groups with a common interest
  find_groups: Finds groups on a topic.
    asks find groups about {topic} in {city}
    takes topic; city
    gives topic; groups[2..4] {name "{city} {topic} circle", members 8..900, open flag}
  join_group: Joins a group.
    asks join group {group_id}
    takes group_id id - Number of the group
    gives group_id; status joined|waiting for approval; members 8..900
MeetUps: meetings of strangers who share something
  find_meetups: Finds meetings in a town.
    asks find meetups about {topic} in {city} this {weekday}
    takes topic; city; weekday
    gives topic; city; meetups[2..3] {name "{topic} evening", time, venue street, going 3..60}
  answer_meetup: Says whether one comes to a meeting.
    asks tell meetup {meetup_id} that I am {answer}
    takes meetup_id id - Number of the meeting; answer coming|not coming|unsure - The answer
    gives meetup_id; answer; going 3..60
ProfilePages: pages about people
  view_profile: Shows the page of a person.
    asks show the profile of {user}
    takes user
    gives user; name person; city; joined year; followers 4..9000
HashtagTrends: what is talked about
  trending_tags: Lists what is talked about in a country.
    asks list trending tags in {country}
    takes country
    gives country; tags[4..5] {tag "{topic}", posts 90..48000}
  tag_history: Shows how often a tag was used.
    asks show how often the tag {topic} was used over {days} days
    takes topic; days
    gives topic; points[4..6] {date, posts 20..9000}
CommunityPolls: questions to the community
  create_poll: Asks the community a question.
    asks start a poll asking {question}
    takes question ~Which day suits you?|Tea or coffee?|Where shall we meet? - The question; options?[] ~Monday|Tuesday|Friday - The answers to choose from
    gives poll_id id; question; closes date
  poll_results: Gives the votes of a poll.
    asks show the results of poll {poll_id}
    takes poll_id id - Number of the poll
    gives poll_id; votes 4..420; leading_option 1..4; leading_percent 28..71
VolunteerBoard: help for good causes
  find_volunteering: Finds where help is needed.
    asks find volunteering with {cause} in {city}
    takes cause animals|children|nature|older people - For whom; city
    gives cause; city; places[2..4] {company, hours_a_week 1..8, contact email}
  log_hours: Notes hours of voluntary work.
    asks log {hours} volunteering hours for {date}
    takes hours 1..10 - How many hours; date
    gives hours; date; year_total 4..160
PenPals: letters to far away
  find_penpal: Finds somebody to write to.
    asks find a pen pal in {country} who speaks {language}
    takes country; language
    gives country; language; people[2..3] {name first_name, age 18..70, likes topic}
  letter_ideas: Suggests what to write about.
    asks suggest what to write to a pen pal about {topic}
    takes topic
    gives topic; ideas[3] describe your street|ask about favourite food|tell a family story|share a recipe
`,
)
