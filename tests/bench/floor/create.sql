-- A new incident with its first event, the mail to its author, its row of the feed, and the remembered answer.
-- pgbench takes a colon and a letter for a variable even inside a text, hence the texts in two parts.
\set author random(1, 64)
WITH moved AS (
    INSERT INTO tickets (reference, kind, status, title, description, priority, author_id, origin_service,
                         target_service, approval_rule, audience, created_at, updated_at, chain_sequence, chain_hash,
                         search)
    SELECT n, 'incident', 'open', title, description, 'normal', :author::bigint, 'SESSAD', 'IT', 'none',
           ARRAY['role:' || 'admin', 'technician:' || 'IT', 'user:' || :author::text], now(), now(), 1, sha256(n::bytea),
           setweight(ilvm_words(n || ' ' || title), 'A') || setweight(ilvm_words('Agent'), 'B') ||
               setweight(ilvm_words(description), 'C')
    FROM (SELECT 'INC-' || nextval('reference_inc') AS n, 'L''imprimante du bureau ne démarre plus' AS title,
                 'Bonjour, cela arrive à chaque ouverture de session sur le poste du bureau. J''ai déjà redémarré deux'
                 || ' fois sans résultat ; ma collègue a le même souci depuis ce matin.' AS description) AS made
    RETURNING id, reference, audience, chain_hash),
event AS (
    INSERT INTO events (subject_type, subject, sequence, at, actor_id, action, to_status, salt, previous_hash, hash)
    SELECT 'ticket', reference, 1, now(), :author::bigint, 'submit', 'open', substr(chain_hash, 1, 16), chain_hash, chain_hash
    FROM moved),
mails AS (
    INSERT INTO outbox (message_id, recipient_id, to_address, subject, body_text, body_html, created_at,
                        next_attempt_at)
    SELECT reference || '.1.' || :author::text || '@ilvm', :author::bigint, 'agent@ilvm.test', 'Votre demande est enregistrée',
           repeat('Bonjour, ', 50), repeat('<p>Bonjour</p>', 100), now(), now() FROM moved),
change AS (
    INSERT INTO changes (type, subject, audience_before, audience_after)
    SELECT 'ticket', reference, '{}', audience FROM moved),
remembered AS (
    INSERT INTO idempotency_keys (user_id, key, fingerprint, status, answer, created_at)
    SELECT :author::bigint, gen_random_uuid(), chain_hash, 201, repeat('{"reference": 1},', 70), now() FROM moved)
SELECT id FROM moved;
