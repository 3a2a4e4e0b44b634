-- Absence: who decides in the place of whom, between two moments. What decisions keep of it stands with them
-- (tickets.approvals, events.on_behalf_of_id).

CREATE TABLE delegations (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    giver_id    bigint NOT NULL REFERENCES users,
    stand_in_id bigint NOT NULL REFERENCES users CHECK (stand_in_id <> giver_id),
    from_at     timestamptz(3) NOT NULL,
    until_at    timestamptz(3) NOT NULL CHECK (until_at > from_at),
    reason      text,
    made_at     timestamptz(3) NOT NULL,
    ended_at    timestamptz(3), -- by its giver, before its time
    begun_at    timestamptz(3), -- when its beginning was followed: deciders found, both persons told
    over_at     timestamptz(3), -- the same of its end, whichever it was
    -- Nobody is absent twice at a time. Ranges of one number need no extension.
    CONSTRAINT delegations_do_not_overlap EXCLUDE USING gist (
        int8range(giver_id, giver_id, '[]') WITH &&, tstzrange(from_at, until_at) WITH &&) WHERE (ended_at IS NULL)
);
CREATE INDEX delegations_given ON delegations (giver_id, until_at);
CREATE INDEX delegations_received ON delegations (stand_in_id, until_at);
CREATE INDEX delegations_to_follow ON delegations (from_at, until_at) WHERE over_at IS NULL;
