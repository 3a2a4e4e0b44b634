-- What an admin does to people's rights, beside what the directory says, and what it is computed from.

ALTER TABLE users
    ADD COLUMN groups          text[],                    -- names of all groups that hold the person; null: never read
    ADD COLUMN groups_through  text[] NOT NULL DEFAULT '{}', -- for each: the group by which; empty: it holds them itself
    ADD COLUMN let_in          boolean NOT NULL DEFAULT true, -- the directory would let them sign in
    ADD COLUMN last_sign_in_at timestamptz(3),
    ADD COLUMN version         bigint NOT NULL DEFAULT 1;
UPDATE users SET let_in = active,
                 last_sign_in_at = (SELECT max(created_at) FROM sessions WHERE sessions.user_id = users.id);
CREATE INDEX users_by_name ON users (lower(display_name), id);

-- Lists that are there stand in place of what the directory says.
CREATE TABLE overrides (
    user_id         bigint PRIMARY KEY REFERENCES users,
    roles           text[],
    services        text[],
    origin_services text[],
    reason          text NOT NULL,
    until           timestamptz(3),
    by_id           bigint NOT NULL REFERENCES users,
    at              timestamptz(3) NOT NULL
);
CREATE INDEX overrides_by_end ON overrides (until) WHERE until IS NOT NULL;

-- Who may not sign in, whatever the directory says.
CREATE TABLE disarmed_users (
    user_id bigint PRIMARY KEY REFERENCES users,
    by_id   bigint NOT NULL REFERENCES users,
    at      timestamptz(3) NOT NULL
);

-- A session is named by its id: the hash of its token is nobody's business.
ALTER TABLE sessions ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;
CREATE UNIQUE INDEX sessions_by_id ON sessions (id);

INSERT INTO settings VALUES ('mapping_version', '1');

-- What the configuration said of a group when it was last applied: an admin's change of it stays until the
-- configuration says something else.
CREATE TABLE seeded_mappings (
    directory_group text PRIMARY KEY,
    gives           text NOT NULL
);

-- The audit is read newest first, and searched by who acted and by words.
CREATE INDEX events_newest ON events (at, subject_type, subject, sequence);
DROP INDEX events_by_time; -- which that one does as well
CREATE INDEX events_of_actor ON events (actor_id, at);
CREATE INDEX events_by_words ON events USING gin (ilvm_words(comment)) WHERE comment IS NOT NULL;
