import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Media',
  `
NewsDesk: news of the day
  top_headlines: Lists the headlines on a topic.
    asks give me the headlines about {topic}
    takes topic; country?
    gives topic; headlines[3..5] {headline "New figures on {topic} in {country}", source company, at datetime}
  article_summary: Sums up an article.
    asks sum up the article at {url}
    takes url
    gives url; title "Report on {topic}"; summary "{city} presents new plans on {topic}. A decision is expected in {month}."; words 240..1400
PhotoArchive: pictures to use
  search_photos: Searches pictures.
    asks search photos of a {animal}[ in {colour} tones]
    takes animal; colour?
    gives animal; photos[3..4] {photo id, by person, width 1920|3840|6000, licence free|editorial}
  photo_licence: Tells what one may do with a picture.
    asks tell me how photo {photo_id} may be used
    takes photo_id id - Number of the picture
    gives photo_id; licence free|editorial|commercial; credit person; price 0..90
VideoTools: cutting and converting video
  video_facts: Gives length and format of a video.
    asks tell me the length and format of {path}
    takes path ~clips/harbour.mp4|clips/interview.mov|clips/garden.mkv - Path of the video
    gives path; seconds 12..5400; width 1280|1920|3840; frames_per_second 24|25|30|60
  make_clip: Cuts a piece out of a video.
    asks cut {path} from second {from_second} to second {to_second}
    takes path ~clips/harbour.mp4|clips/interview.mov - Path of the video; from_second 0..60 - Where to begin; to_second 61..300 - Where to end
    gives clip_id id; path; seconds 1..299; size_mb 2..480
AudioStudio: sound and speech
  transcribe_audio: Writes down what is said in a recording.
    asks transcribe the recording {path}
    takes path ~audio/meeting.wav|audio/lecture.mp3|audio/memo.ogg - Path of the recording; language?
    gives path; language; minutes 1..90; transcript "We begin with {topic} and then look at {topic}."
SubtitleDesk: subtitles
  make_subtitles: Makes subtitles for a video.
    asks make {language} subtitles for video {video_id}
    takes video_id id - Number of the video; language
    gives video_id; language; lines 20..1400; file url
  shift_subtitles: Moves subtitles in time.
    asks shift the subtitles of video {video_id} by {seconds} seconds
    takes video_id id - Number of the video; seconds -10..10 - By how many seconds
    gives video_id; seconds; lines 20..1400
RadioGuide: radio stations
  find_stations: Finds radio stations.
    asks find {genre} radio stations in {country}
    takes genre jazz|classical|news|folk - What they play; country
    gives genre; country; stations[2..4] {name "Radio {title}", frequency 88.1..107.9, city}
  now_playing: Tells what a station plays.
    asks tell me what station {name} is playing
    takes name ~Radio Harbour|Radio North|Radio Garden - Name of the station
    gives name; song title; artist; since time
PressOffice: press releases and contacts
  draft_release: Drafts a press release.
    asks draft a press release about {topic} for {company}
    takes topic; company
    gives topic; company; draft "{company} announces a new project on {topic}."; words 120..420
  press_contacts: Lists journalists who write about a topic.
    asks list journalists who write about {topic}
    takes topic
    gives topic; contacts[2..4] {name person, outlet company, email}
ImageEditor: pictures, resized and changed
  resize_image: Changes the size of a picture.
    asks resize {path} to {width} pixels wide
    takes path ~images/banner.png|images/boat.jpg|images/logo.svg - Path of the picture; width 200..4000 - Width in pixels
    gives path; width; height 120..3000; size_kb 12..4200
  image_colours: Gives the main colours of a picture.
    asks tell me the main colours of {path}
    takes path ~images/banner.png|images/boat.jpg - Path of the picture
    gives path; colours[3] {name colour, share_percent 8..60}
`,
)
