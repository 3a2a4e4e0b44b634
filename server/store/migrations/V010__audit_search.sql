-- The audit is searched by words in four places: comments (events_by_words), who acted (events_of_actor), for whom, and
-- subjects. With these every one of them has its index. None keeps a text beside its event: a comment that is erased
-- there is gone from the index with it.
CREATE INDEX events_of_subject ON events (lower(subject) text_pattern_ops);
CREATE INDEX events_on_behalf ON events (on_behalf_of_id) WHERE on_behalf_of_id IS NOT NULL;
