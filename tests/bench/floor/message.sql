-- A message in the discussion of a ticket that was taken: message, count, feed, remembered answer.
\set id random(:first, :last)
\set actor random(1001, 1064)
WITH counted AS (
    UPDATE tickets SET message_count = message_count + 1 WHERE id = :id RETURNING id, reference, audience),
note AS (
    INSERT INTO messages (ticket_id, author_id, at, text)
    SELECT id, :actor::bigint, now(), 'Merci, je passe vous voir après la réunion de 14 heures.' FROM counted RETURNING id),
change AS (
    INSERT INTO changes (type, subject, audience_before, audience_after)
    SELECT 'message', note.id::text, '{}', audience FROM note, counted
    UNION ALL SELECT 'ticket', reference, audience, audience FROM counted),
remembered AS (
    INSERT INTO idempotency_keys (user_id, key, fingerprint, status, answer, created_at)
    SELECT :actor::bigint, gen_random_uuid(), sha256(reference::bytea), 201, repeat('{"id":"1"},', 20), now() FROM counted)
SELECT id FROM note;
