-- The directory, followed live: how the link stands, what it took from people lately, and the answers that nobody
-- believes before an admin does.

CREATE TABLE directory_link (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    state      text NOT NULL CHECK (state IN ('live', 'away')),
    since      timestamptz(3) NOT NULL,
    heard_at   timestamptz(3) NOT NULL, -- the last sign of life of the server that follows
    changed_at timestamptz(3)           -- when the directory last changed somebody here
);

-- How many people there are, and how many of them hold more than what everybody has: a row each time that one differs.
CREATE TABLE directory_figures (
    at      timestamptz(3) NOT NULL,
    people  bigint NOT NULL,
    holders bigint NOT NULL
);
CREATE INDEX directory_figures_by_time ON directory_figures (at);

-- From whom the directory took something, without an admin having been asked.
CREATE TABLE directory_losses (
    user_id bigint NOT NULL REFERENCES users,
    at      timestamptz(3) NOT NULL,
    gone    boolean NOT NULL, -- may not sign in any more
    holder  boolean NOT NULL  -- held more than what everybody has
);
CREATE INDEX directory_losses_by_time ON directory_losses (at);

-- Answers of the directory that change nobody until an admin says that they are right.
CREATE TABLE directory_alarms (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    raised_at      timestamptz(3) NOT NULL,
    reason         text NOT NULL,
    people         jsonb NOT NULL,    -- who would lose what: api::Loss
    user_ids       bigint[] NOT NULL, -- the same people
    accepted_at    timestamptz(3),
    accepted_by_id bigint REFERENCES users,
    ended_at       timestamptz(3)     -- was followed after all, or the directory says otherwise now
);
CREATE UNIQUE INDEX directory_alarms_standing ON directory_alarms ((true)) WHERE ended_at IS NULL;

-- The way back in: admins by decision of who runs the server, for a time.
CREATE TABLE admin_grants (
    user_id    bigint PRIMARY KEY REFERENCES users,
    reason     text NOT NULL,
    granted_at timestamptz(3) NOT NULL,
    until      timestamptz(3) NOT NULL
);
