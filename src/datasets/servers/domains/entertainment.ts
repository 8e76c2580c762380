import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Entertainment',
  `
MovieGuide: films and where they run
  find_film: Finds a film by title.
    asks look up the film {title}
    takes title
    gives title; year; director person; genre drama|comedy|documentary|adventure; minutes 78..164; rating
  cinema_times: Lists when a film runs in a town.
    asks list showings of {title} in {city} on {date}
    takes title; city; date
    gives title; city; date; showings[2..4] {cinema "{street} Cinema", time, language}
SeriesTracker: series and episodes
  next_episode: Tells when the next episode comes.
    asks tell me when the next episode of {title} comes out
    takes title
    gives title; season 1..8; episode 1..12; date
  mark_watched: Marks an episode as seen.
    asks mark season {season} episode {episode} of {title} as watched
    takes title; season 1..8 - Number of the season; episode 1..12 - Number of the episode
    gives title; season; episode; left 0..30
MusicFinder: songs, albums and artists
  find_songs: Finds songs of an artist.
    asks find songs by {artist}[ from {year}]
    takes artist; year?
    gives artist; songs[3..5] {title, album title, seconds 140..420}
  similar_artists: Suggests artists like another.
    asks suggest artists similar to {artist}
    takes artist
    gives artist; similar[3] {name artist, match_percent 55..97}
PlaylistMaker: lists of songs
  make_playlist: Makes a list of songs for a mood.
    asks make a {mood} playlist of {minutes} minutes
    takes mood calm|happy|focused|energetic - The mood; minutes 20..120 - How long
    gives playlist_id id; mood; songs[4..6] {title, artist}
BookNook: books to read
  find_books: Finds books on a topic.
    asks find books about {topic}
    takes topic; limit?
    gives topic; books[3..5] {title, author person, pages 120..640, rating}
  book_summary: Sums up a book without giving away the end.
    asks sum up the book {title}
    takes title
    gives title; author person; summary "A family in {city} finds an old map and decides to follow it."; pages 120..640
EventTickets: concerts and shows
  find_shows: Finds concerts and shows in a town.
    asks find concerts in {city} in {month}
    takes city; month
    gives city; shows[2..4] {artist, venue "{street} Hall", date, price}
  seat_map: Tells which seats are free.
    asks show free seats for show {show_id}
    takes show_id id - Number of the show
    gives show_id; areas[3] {area stalls|balcony|gallery, free 0..90, price}
TriviaNight: quiz questions for parties
  trivia_round: Gives a round of quiz questions.
    asks give me {quantity} trivia questions about {category}
    takes quantity 3..10 - How many questions; category film|music|geography|science - What about
    gives category; questions[quantity] {question "Which answer fits {topic}?", points 1..5}
  keep_score: Adds points to a team.
    asks add {points} points to the team {team}
    takes team; points 1..20 - How many points
    gives team; points; total 10..140; place 1..6
PodcastIndex: podcasts and episodes
  search_podcasts: Searches podcasts on a topic.
    asks search podcasts about {topic}
    takes topic; language?
    gives topic; podcasts[3..4] {title, host person, episodes 8..320}
  latest_episodes: Lists the newest episodes of a podcast.
    asks list the newest episodes of the podcast {title}
    takes title
    gives title; episodes[3..4] {number 8..320, topic, minutes 18..75, date}
`,
)
