-- The next of this client's own open tickets is taken: ticket, event, mail, feed, remembered answer.
-- -D first, clients and i=0 say which are its own.
\set id :first + :client_id + :i
\set i :i + :clients
\set actor random(1001, 1064)
WITH moved AS (
    UPDATE tickets SET status = 'in_progress', assignee_id = :actor::bigint, version = version + 1, updated_at = now(),
                       chain_sequence = 2, chain_hash = sha256(chain_hash)
    WHERE id = :id AND version = 1 RETURNING id, reference, author_id, audience, chain_hash),
event AS (
    INSERT INTO events (subject_type, subject, sequence, at, actor_id, action, from_status, to_status, salt,
                        previous_hash, hash)
    SELECT 'ticket', reference, 2, now(), :actor::bigint, 'take', 'open', 'in_progress', substr(chain_hash, 1, 16), chain_hash,
           chain_hash FROM moved),
mails AS (
    INSERT INTO outbox (message_id, recipient_id, to_address, subject, body_text, body_html, created_at,
                        next_attempt_at)
    SELECT reference || '.2.' || author_id || '@ilvm', author_id, 'agent@ilvm.test',
           'Votre demande est prise en charge', repeat('Bonjour, ', 50), repeat('<p>Bonjour</p>', 100), now(), now()
    FROM moved),
change AS (
    INSERT INTO changes (type, subject, audience_before, audience_after)
    SELECT 'ticket', reference, audience, audience FROM moved),
remembered AS (
    INSERT INTO idempotency_keys (user_id, key, fingerprint, status, answer, created_at)
    SELECT :actor::bigint, gen_random_uuid(), chain_hash, 200, repeat('{"reference": 1},', 90), now() FROM moved)
SELECT id FROM moved;
