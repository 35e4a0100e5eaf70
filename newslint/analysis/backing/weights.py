"""How much a source is worth by the way it reaches a figure, and how far it carries; set by judgement."""

from newslint.analysis.attributions import Cue

# A poll or a filing keeps its hold over a paragraph, a voice only while the story stays with what it said.
COVERED, VAGUELY = 1.0, 0.6
DATA_BESIDE, VOICE_BESIDE = 0.6, 0.4  # in the sentence, with other words as what they say
OF_ITSELF = 0.55  # in the sentence, which tells first what the speaker did and then what it said
DATA_EARLIER = 0.9
EARLIER = {Cue.THINKS: 0.2, Cue.FINDS: 0.45, Cue.SAYS: 0.4, Cue.QUOTE: 0.3}  # a voice, by what it does
DATA_BEHIND, VOICE_BEHIND, AT_ONCE = 0.28, 0.1, 0.1  # in the next sentence; more where it opens with its source
AHEAD = 0.55
TOPIC = 0.2  # more where the sentence goes on with the sourced one; as much less where data tells of other things
FADING = {True: 0.95, False: 0.8}  # by sentence of distance: data, voice
DECAY = (0.95, 0.85, 0.75, 0.65)  # of a source that covered the last figure of a run, by paragraphs since
NAMED, NAMED_FADING = 0.6, 0.85  # data named in a paragraph above, by paragraph
POLLED, POLLED_FADING = 0.62, 0.965  # a poll named above, for shares of opinion
POLL_REACH, DATA_REACH = 6, 2  # paragraphs over which a named poll, or other data, carries
VOICE_REACH = 1  # paragraphs over which a voice carries, as long as no other speaks
MOST = 64  # attributions, or sentences, looked at for one figure, so that a line without an end stays linear
LEDE, LEDE_REACH = 2, 4  # paragraphs in which a source may still be to come, and within which it must
OPENING, STORY_REACH = 4, 12  # figures first backed, and paragraphs over which data in the lede carries on its topic
AT_HEAD = 6  # characters of a sentence within which its source opens it
