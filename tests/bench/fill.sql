-- What the bench works on: :tickets tickets, a tenth of them alive, three messages each, and the traces that years of
-- use leave beside them. People sign in to nothing: the token of `agent3` is `bench-agent3`.
\set ON_ERROR_STOP on
\set QUIET on
SET synchronous_commit = off;

INSERT INTO users (id, directory_key, login, display_name, mail, department, active, roles, services, tokens, created_at,
                   updated_at) OVERRIDING SYSTEM VALUE
SELECT id, login, login, initcap(login), login || '@ilvm.test', department, true, roles, services,
       ARRAY(SELECT 'technician:' || code FROM unnest(services) AS code) || ARRAY['user:' || id], now(), now()
FROM (SELECT n + 1, 'agent' || n, (ARRAY['SESSAD', 'COMPTA', 'SIEGE', 'MAS'])[n % 4 + 1], '{}'::text[], '{}'::text[]
      FROM generate_series(0, 999) n
      UNION ALL
      SELECT n + 1001, 'tech' || n, 'SIEGE', '{technician}', '{IT}' FROM generate_series(0, 63) n
      UNION ALL
      SELECT n + 1065, 'other' || n, 'SIEGE', '{technician}', (ARRAY['{IMAGO}', '{SG}'])[n % 2 + 1]::text[]
      FROM generate_series(0, 7) n) AS people (id, login, department, roles, services);
SELECT setval(pg_get_serial_sequence('users', 'id'), 1072) \g /dev/null

INSERT INTO sessions (token_hash, user_id, created_at, last_used_at, expires_at)
SELECT sha256(('bench-' || login)::bytea), id, now(), now(), now() + interval '1 day' FROM users;

-- The last fifth of the tickets is the youngest; every second of those is alive: 6 of 10 to be taken, 3 in progress.
INSERT INTO tickets (reference, kind, status, title, description, priority, author_id, origin_service, target_service,
                     assignee_id, approval_rule, audience, version, created_at, updated_at, closed_at, solution,
                     message_count, chain_sequence, chain_hash, search)
SELECT reference, 'incident', status, title, description, priority, author_id, department, service,
       CASE WHEN status <> 'open' THEN assignee_id END, 'none',
       ARRAY['role:admin', 'technician:' || service, 'user:' || author_id], 1 + (status <> 'open')::int, at, at,
       CASE WHEN status = 'closed' THEN at + interval '1 day' END,
       CASE WHEN status = 'closed' THEN 'Le poste a été redémarré et la mise à jour installée.' END,
       3, 1, sha256(reference::bytea),
       setweight(ilvm_words(reference || ' ' || title), 'A') || setweight(ilvm_words(author), 'B') ||
           setweight(ilvm_words(description), 'C')
FROM (SELECT n, 'INC-' || lpad(n::text, greatest(5, length(n::text)), '0') AS reference,
             CASE WHEN n <= :tickets * 0.8 OR n % 2 = 1 THEN 'closed'
                  ELSE (ARRAY['open', 'open', 'in_progress', 'open', 'in_progress', 'open', 'waiting_requester', 'open',
                              'in_progress', 'open'])[n / 2 % 10 + 1] END AS status,
             (ARRAY['L''imprimante', 'Le scanner', 'La messagerie', 'Le téléphone', 'L''écran', 'La tablette',
                    'Le réseau'])[n % 7 + 1] || ' ' ||
                 (ARRAY['ne démarre plus', 'affiche une erreur', 'est très lent', 'a disparu',
                        'demande un mot de passe'])[n / 7 % 5 + 1] || ' depuis ' ||
                 (ARRAY['ce matin', 'hier', 'la mise à jour', 'le déménagement'])[n / 35 % 4 + 1] AS title,
             'Bonjour, cela arrive à chaque ouverture de session sur le poste ' || n || ' du bureau ' || n % 311 ||
                 '. J''ai déjà redémarré deux fois sans résultat ; ma collègue a le même souci depuis ce matin.'
                 AS description,
             (ARRAY['low', 'normal', 'normal', 'normal', 'high', 'normal', 'blocking'])[n % 7 + 1] AS priority,
             (ARRAY['IT', 'IT', 'IMAGO', 'IT', 'IT', 'SG', 'IT', 'IMAGO', 'IT', 'IT'])[n / 20 % 10 + 1] AS service,
             now() - (:tickets - n) * interval '15 minutes' - interval '1 hour' AS at
      FROM generate_series(1, :tickets) n) AS made
JOIN (SELECT id AS author_id, display_name AS author, department, substr(login, 6)::int AS place FROM users
      WHERE login LIKE 'agent%') AS authors ON place = n % 1000
JOIN (SELECT id AS assignee_id, substr(login, 5)::int AS desk FROM users WHERE login LIKE 'tech%') AS desks
    ON desk = n % 64
ORDER BY n;
SELECT setval('reference_inc', :tickets) \g /dev/null

INSERT INTO messages (ticket_id, author_id, at, text)
SELECT t.id, CASE WHEN n = 2 THEN coalesce(t.assignee_id, t.author_id) ELSE t.author_id END,
       t.created_at + n * interval '1 hour',
       (ARRAY['Est-ce que le voyant du boîtier est allumé, et depuis quand ?',
              'Oui, il clignote en orange depuis ce matin, sur les deux postes du bureau.',
              'Merci, je passe vous voir après la réunion de 14 heures.'])[n] || ' (' || t.reference || ')'
FROM tickets t, generate_series(1, 3) n ORDER BY t.id, n;

INSERT INTO events (subject_type, subject, sequence, at, actor_id, action, to_status, salt, previous_hash, hash)
SELECT 'ticket', reference, 1, created_at, author_id, 'submit', 'open', '\x00', '\x00', chain_hash FROM tickets;
INSERT INTO outbox (message_id, recipient_id, to_address, subject, body_text, body_html, created_at, next_attempt_at,
                    sent_at)
SELECT reference || '.1.' || author_id || '@ilvm', author_id, 'agent@ilvm.test', title, repeat(description, 2),
       repeat(description, 5), created_at, created_at, created_at FROM tickets;
INSERT INTO changes (type, subject, audience_after)
SELECT 'ticket', reference, audience FROM tickets WHERE status <> 'closed';
INSERT INTO idempotency_keys (user_id, key, fingerprint, status, answer, created_at)
SELECT author_id, gen_random_uuid(), chain_hash, 201, repeat(description, 6), created_at
FROM tickets WHERE status <> 'closed';
