-- Recruitments: the templates that order their tasks, the record of each, and what a child has beside a ticket.

CREATE SEQUENCE reference_fcpi;
CREATE SEQUENCE reference_onb;

ALTER TABLE tickets ADD COLUMN due_at timestamptz(3);
ALTER TABLE tickets ADD COLUMN waits_for text[]; -- of a recruitment's child: references of what is to be done before

-- What stands in a pool: nobody has it and it may be taken, or will once N2 has decided (a recruitment's child).
ALTER TABLE tickets ADD COLUMN in_pool boolean NOT NULL GENERATED ALWAYS AS (
    assignee_id IS NULL AND (status = 'open' OR (kind = 'onboarding' AND status = 'pending_n2'))) STORED;
DROP INDEX tickets_pool;
CREATE INDEX tickets_pool ON tickets (target_service, urgency, created_at, id) WHERE in_pool;
DROP STATISTICS tickets_pool_statistics;
CREATE STATISTICS tickets_pool_statistics (mcv) ON in_pool, target_service FROM tickets;

ALTER TABLE messages ADD COLUMN on_parent boolean NOT NULL DEFAULT false; -- the recruitment's discussion shows it too

CREATE TABLE recruitment_templates (
    kind    text PRIMARY KEY CHECK (kind IN ('arrival', 'move', 'departure')),
    version bigint NOT NULL,
    wishes  jsonb NOT NULL,
    tasks   jsonb NOT NULL
);

CREATE TABLE recruitments (
    ticket_id  bigint PRIMARY KEY REFERENCES tickets,
    kind       text NOT NULL,
    first_name text NOT NULL,
    last_name  text NOT NULL,
    person     tsvector NOT NULL GENERATED ALWAYS AS (ilvm_words(first_name || ' ' || last_name)) STORED,
    job_title  text NOT NULL,
    contract   text NOT NULL,
    start_date date NOT NULL,
    end_date   date CHECK (end_date >= start_date),
    service    text NOT NULL, -- origin service that recruits
    site       text,
    manager_id bigint REFERENCES users,
    replaces   text,
    wishes     text[] NOT NULL,
    details    jsonb,
    remarks    text,
    arrival_id bigint REFERENCES tickets, -- of who moves or leaves: the recruitment by which they came
    template   jsonb NOT NULL             -- as it was when this was submitted; no later change touches it
);
CREATE INDEX recruitments_by_person ON recruitments (person);
CREATE INDEX recruitments_by_day ON recruitments (start_date);
CREATE INDEX recruitments_of_arrival ON recruitments (arrival_id) WHERE arrival_id IS NOT NULL;

CREATE TABLE onboarding_tasks (
    ticket_id      bigint PRIMARY KEY REFERENCES tickets,
    recruitment_id bigint NOT NULL REFERENCES recruitments,
    code           text NOT NULL, -- in the recruitment's template
    grants         text,          -- what the person holds once it is done
    takes_back_id  bigint REFERENCES onboarding_tasks, -- of a departure: the task by which it was given
    outcome        text CHECK (outcome IN ('returned', 'lost'))
);
CREATE INDEX onboarding_tasks_of_recruitment ON onboarding_tasks (recruitment_id);
CREATE INDEX onboarding_tasks_taking_back ON onboarding_tasks (takes_back_id) WHERE takes_back_id IS NOT NULL;
