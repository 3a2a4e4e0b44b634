-- Which certificate is whose, for the signature of purchase orders. A private key never comes here.

CREATE TABLE signing_certificates (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id     bigint NOT NULL REFERENCES users,
    fingerprint text NOT NULL UNIQUE, -- SHA-256 (hex) of the DER: one certificate is never bound twice, nor to two persons
    der         bytea NOT NULL,
    subject     text NOT NULL,        -- RFC 2253
    not_before  timestamptz(3) NOT NULL,
    not_after   timestamptz(3) NOT NULL,
    bound_by_id bigint NOT NULL REFERENCES users,
    bound_at    timestamptz(3) NOT NULL,
    revoked_at  timestamptz(3)
);
CREATE INDEX signing_certificates_of_user ON signing_certificates (user_id);

-- Whether the application made the prepared order: only such a one is signed electronically.
ALTER TABLE purchases ADD COLUMN order_made boolean NOT NULL DEFAULT false;
