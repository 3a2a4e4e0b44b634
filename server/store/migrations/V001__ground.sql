-- The ground: people, catalogue, tickets with their proof, discussion, feed, mail.
-- All times are UTC instants to the millisecond; codes are those of shared/domain.

CREATE EXTENSION IF NOT EXISTS unaccent;

-- Words without accents or case, no stemming: a search finds the beginnings of words.
CREATE TEXT SEARCH CONFIGURATION ilvm_search (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION ilvm_search
    ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword,
        hword_asciipart, hword_part, hword_numpart WITH unaccent, simple;

-- The words of a text. Left to itself the parser takes "INC-00123" for a negative number, and a path, an address or
-- a web page for one single word.
CREATE FUNCTION ilvm_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT to_tsvector('ilvm_search', translate($1, '-./\_@:’<>&~+%=?#', '                 ')) $$;

CREATE TABLE settings (
    name  text PRIMARY KEY,
    value text NOT NULL
);
-- Tells cursors of this database from those of the one it was restored over.
INSERT INTO settings VALUES ('feed_epoch', substr(md5(random()::text || clock_timestamp()::text), 1, 8));

CREATE TABLE services (
    type     text NOT NULL CHECK (type IN ('target', 'origin')),
    code     text NOT NULL,
    label    text NOT NULL,
    position integer NOT NULL DEFAULT 0,
    PRIMARY KEY (type, code)
);

CREATE TABLE users (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directory_key       text NOT NULL UNIQUE, -- objectGUID or entryUUID
    login               text NOT NULL,
    user_principal_name text NOT NULL DEFAULT '',
    display_name        text NOT NULL,
    mail                text NOT NULL DEFAULT '',
    title               text,
    department          text NOT NULL DEFAULT '',
    manager_id          bigint REFERENCES users,
    active              boolean NOT NULL,
    roles               text[] NOT NULL DEFAULT '{}',
    services            text[] NOT NULL DEFAULT '{}', -- target services of the technician
    origin_services     text[] NOT NULL DEFAULT '{}', -- origin services of the manager
    tokens              text[] NOT NULL DEFAULT '{}', -- shared/domain/rights.hpp, tokensOf
    created_at          timestamptz(3) NOT NULL,
    updated_at          timestamptz(3) NOT NULL,
    search              tsvector GENERATED ALWAYS AS (
        to_tsvector('ilvm_search', display_name || ' ' || login || ' ' || department)) STORED
);
CREATE INDEX users_by_login ON users (lower(login));
CREATE INDEX users_by_search ON users USING gin (search);
CREATE INDEX users_by_token ON users USING gin (tokens) WHERE active;

-- directory group → role, with the services that the role is for
CREATE TABLE group_mappings (
    directory_group text NOT NULL, -- its common name, compared without case
    role            text NOT NULL,
    services        text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (directory_group, role)
);

CREATE TABLE sessions (
    token_hash   bytea PRIMARY KEY, -- SHA-256 of the token, which is nowhere kept
    user_id      bigint NOT NULL REFERENCES users,
    created_at   timestamptz(3) NOT NULL,
    last_used_at timestamptz(3) NOT NULL,
    expires_at   timestamptz(3) NOT NULL,
    address      text NOT NULL DEFAULT '',
    device       text NOT NULL DEFAULT ''
);
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE sign_in_failures (
    key           text PRIMARY KEY, -- "account:…" or "address:…"
    failures      integer NOT NULL,
    blocked_until timestamptz(3) NOT NULL,
    last_at       timestamptz(3) NOT NULL
);

CREATE TABLE catalogue_items (
    code             text PRIMARY KEY,
    label            text NOT NULL,
    kind             text NOT NULL,
    target_service   text NOT NULL,
    approvals        text NOT NULL,
    default_priority text NOT NULL,
    hint             text,
    position         integer NOT NULL DEFAULT 0
);

CREATE SEQUENCE reference_inc;
CREATE SEQUENCE reference_img;
CREATE SEQUENCE reference_dem;

CREATE TABLE tickets (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reference        text NOT NULL UNIQUE,
    kind             text NOT NULL,
    status           text NOT NULL,
    title            text NOT NULL,
    description      text NOT NULL,
    priority         text NOT NULL,
    urgency          smallint NOT NULL GENERATED ALWAYS AS (
        CASE priority WHEN 'blocking' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END) STORED,
    author_id        bigint NOT NULL REFERENCES users,
    requested_for_id bigint REFERENCES users,
    origin_service   text NOT NULL,
    target_service   text NOT NULL,
    catalogue_item   text REFERENCES catalogue_items,
    module           text,
    assignee_id      bigint REFERENCES users,
    parent_id        bigint REFERENCES tickets,
    approval_rule    text NOT NULL,              -- as the catalogue said when it was submitted
    approvals        jsonb NOT NULL DEFAULT '[]', -- the path: level, state, deciders, decided_by, at, comment, reason
    deciders         bigint[] NOT NULL DEFAULT '{}', -- who may decide the step that waits
    audience         text[] NOT NULL,            -- who may see it
    version          bigint NOT NULL DEFAULT 1,
    created_at       timestamptz(3) NOT NULL,
    updated_at       timestamptz(3) NOT NULL,
    closed_at        timestamptz(3),
    solution         text,
    message_count    bigint NOT NULL DEFAULT 0,
    chain_sequence   bigint NOT NULL,
    chain_hash       bytea NOT NULL,
    search           tsvector NOT NULL           -- reference and title A, people B, description C
);
CREATE INDEX tickets_pool ON tickets (target_service, urgency, created_at, id)
    WHERE assignee_id IS NULL AND status = 'open';
CREATE INDEX tickets_newest ON tickets (created_at DESC, id DESC);
CREATE INDEX tickets_of_author ON tickets (author_id, created_at DESC, id DESC);
CREATE INDEX tickets_requested_for ON tickets (requested_for_id, created_at DESC, id DESC)
    WHERE requested_for_id IS NOT NULL;
CREATE INDEX tickets_assigned ON tickets (assignee_id, urgency, created_at, id)
    WHERE status IN ('in_progress', 'waiting_requester');
CREATE INDEX tickets_to_decide ON tickets USING gin (deciders) WHERE status IN ('pending_n1', 'pending_n2');
CREATE INDEX tickets_alive ON tickets (id) WHERE status NOT IN ('closed', 'refused', 'cancelled');
CREATE INDEX tickets_by_parent ON tickets (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX tickets_by_audience ON tickets USING gin (audience);
CREATE INDEX tickets_by_search ON tickets USING gin (search);
-- Status, assignee and service hang together; without this the planner expects a tenth of a pool and sorts all of it.
CREATE STATISTICS tickets_pool_statistics (mcv) ON status, assignee_id, target_service FROM tickets;

CREATE TABLE messages (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket_id bigint NOT NULL REFERENCES tickets,
    author_id bigint NOT NULL REFERENCES users,
    at        timestamptz(3) NOT NULL,
    text      text NOT NULL,
    internal  boolean NOT NULL DEFAULT false,
    search    tsvector GENERATED ALWAYS AS (ilvm_words(text)) STORED
);
CREATE INDEX messages_of_ticket ON messages (ticket_id, id);
CREATE INDEX messages_by_search ON messages USING gin (search);

CREATE TABLE blobs (
    sha256 bytea PRIMARY KEY,
    size   bigint NOT NULL
);
CREATE TABLE blob_chunks (
    sha256   bytea NOT NULL REFERENCES blobs ON DELETE CASCADE,
    position integer NOT NULL,
    data     bytea NOT NULL,
    PRIMARY KEY (sha256, position)
);
ALTER TABLE blob_chunks ALTER COLUMN data SET STORAGE EXTERNAL; -- most of it is compressed already

-- What is being sent: swept when it was not finished.
CREATE TABLE uploads (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id    bigint NOT NULL REFERENCES users,
    started_at timestamptz(3) NOT NULL
);
CREATE TABLE upload_chunks (
    upload_id bigint NOT NULL REFERENCES uploads ON DELETE CASCADE,
    position  integer NOT NULL,
    data      bytea NOT NULL,
    PRIMARY KEY (upload_id, position)
);
ALTER TABLE upload_chunks ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE TABLE attachments (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sha256      bytea NOT NULL REFERENCES blobs,
    name        text NOT NULL,
    media_type  text NOT NULL,
    size        bigint NOT NULL,
    role        text,
    added_by_id bigint NOT NULL REFERENCES users,
    at          timestamptz(3) NOT NULL,
    ticket_id   bigint REFERENCES tickets,  -- null until a ticket or a message uses it
    message_id  bigint REFERENCES messages
);
CREATE INDEX attachments_of_ticket ON attachments (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX attachments_of_message ON attachments (message_id) WHERE message_id IS NOT NULL;

-- The chain of a subject: a ticket by its reference, a user by id, a catalogue item by code.
CREATE TABLE events (
    subject_type    text NOT NULL,
    subject         text NOT NULL,
    sequence        bigint NOT NULL,
    at              timestamptz(3) NOT NULL,
    actor_id        bigint REFERENCES users, -- null: the system
    on_behalf_of_id bigint REFERENCES users,
    action          text NOT NULL,
    from_status     text,
    to_status       text,
    comment         text,
    changes         text,           -- RFC 8785 JSON, kept as it was hashed
    salt            bytea NOT NULL, -- of the personal fields: comment, changes
    comment_hash    bytea,
    changes_hash    bytea,
    previous_hash   bytea NOT NULL,
    hash            bytea NOT NULL,
    PRIMARY KEY (subject_type, subject, sequence)
);
CREATE INDEX events_by_time ON events (at);

-- Heads of the chains that are not tickets'; a ticket carries its own.
CREATE TABLE chains (
    subject_type text NOT NULL,
    subject      text NOT NULL,
    sequence     bigint NOT NULL,
    hash         bytea NOT NULL,
    PRIMARY KEY (subject_type, subject)
);

CREATE TABLE seals (
    number      bigint PRIMARY KEY,
    at          timestamptz(3) NOT NULL,
    chains      bigint NOT NULL, -- how many heads moved since the seal before
    heads_hash  bytea NOT NULL,  -- over those heads, in order
    previous    bytea NOT NULL,
    seal        bytea NOT NULL   -- HMAC-SHA-256 with the key outside the database
);
CREATE TABLE seal_heads (
    number       bigint NOT NULL REFERENCES seals,
    subject_type text NOT NULL,
    subject      text NOT NULL,
    sequence     bigint NOT NULL,
    hash         bytea NOT NULL,
    PRIMARY KEY (number, subject_type, subject)
);
CREATE INDEX seal_heads_of_subject ON seal_heads (subject_type, subject, number DESC);

-- The change feed: read only below the horizon of pg_snapshot_xmin, in the order (xid, id).
CREATE TABLE changes (
    xid             xid8 NOT NULL DEFAULT pg_current_xact_id(),
    id              bigint GENERATED ALWAYS AS IDENTITY,
    at              timestamptz(3) NOT NULL DEFAULT now(),
    type            text NOT NULL, -- ticket, message, user, service, catalogue_item; rights: tokens of a person changed
    subject         text NOT NULL,
    audience_before text[] NOT NULL DEFAULT '{}',
    audience_after  text[] NOT NULL DEFAULT '{}',
    except_users    text[] NOT NULL DEFAULT '{}', -- user tokens that never see it: the requester of an internal note
    PRIMARY KEY (xid, id)
);
CREATE INDEX changes_by_time ON changes (at);
CREATE INDEX changes_of_rights ON changes (subject, xid, id) WHERE type = 'rights';

CREATE TABLE outbox (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id      text NOT NULL UNIQUE, -- made from event and recipient: the same mail is never queued twice
    recipient_id    bigint REFERENCES users,
    to_address      text NOT NULL,
    subject         text NOT NULL,
    body_text       text NOT NULL,
    body_html       text NOT NULL,
    created_at      timestamptz(3) NOT NULL,
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz(3) NOT NULL,
    leased_until    timestamptz(3), -- a sender has it until then
    sent_at         timestamptz(3),
    dead_at         timestamptz(3),
    last_error      text
);
CREATE INDEX outbox_to_send ON outbox (next_attempt_at) WHERE sent_at IS NULL AND dead_at IS NULL;

CREATE TABLE idempotency_keys (
    user_id     bigint NOT NULL REFERENCES users,
    key         text NOT NULL,
    fingerprint bytea NOT NULL, -- SHA-256 of method, path and body
    status      integer NOT NULL,
    answer      text NOT NULL,
    created_at  timestamptz(3) NOT NULL,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_by_time ON idempotency_keys (created_at);
