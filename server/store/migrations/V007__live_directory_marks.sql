-- What the live directory was missing: a sign-in asks for a renewal, an alarm knows of how many people it told.

ALTER TABLE directory_link
    ADD COLUMN renewal_asked_at timestamptz(3); -- whoever follows reads everything again, and forgets this
ALTER TABLE directory_alarms
    ADD COLUMN mailed bigint NOT NULL DEFAULT 0; -- of how many people the last e-mail spoke
CREATE INDEX directory_losses_of_user ON directory_losses (user_id);
