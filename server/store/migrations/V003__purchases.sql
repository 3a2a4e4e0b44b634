-- Purchases: suppliers and the accounts they were paid on, budgets with their ledger, who may sign, and what is bought.
-- Amounts are integer cents with VAT unless a name says otherwise; quantities are thousandths.

CREATE SEQUENCE reference_ach;
CREATE SEQUENCE order_numbers;

ALTER TABLE tickets ADD COLUMN amount_cents bigint; -- of a purchase
CREATE INDEX tickets_to_sign ON tickets (id) WHERE status = 'pending_signature';

-- A supplier is known once a budget approver has approved a purchase from it, never by being typed.
CREATE TABLE suppliers (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    siret      text NOT NULL UNIQUE,
    name       text NOT NULL,
    vat        text,
    iban       text NOT NULL, -- the one approved last
    bic        text,
    address    text,
    mail       text,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    search     tsvector GENERATED ALWAYS AS (ilvm_words(name || ' ' || siret)) STORED
);
CREATE INDEX suppliers_by_search ON suppliers USING gin (search);

-- Every account that was ever approved for a supplier, with the purchase and the person that it first was.
CREATE TABLE supplier_ibans (
    supplier_id    bigint NOT NULL REFERENCES suppliers,
    iban           text NOT NULL,
    bic            text,
    since          timestamptz(3) NOT NULL,
    ticket_id      bigint NOT NULL REFERENCES tickets,
    approved_by_id bigint NOT NULL REFERENCES users,
    PRIMARY KEY (supplier_id, iban)
);

CREATE TABLE budgets (
    code         text PRIMARY KEY,
    label        text NOT NULL,
    year         integer NOT NULL,
    amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
    blocking     boolean NOT NULL -- whether an approval may take more than what is left
);

-- What a budget has committed, ordered and received is the sum of its entries of that kind, and nothing else.
-- A commitment that becomes an order is two entries; rows are added, never changed.
CREATE TABLE budget_entries (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    budget       text NOT NULL REFERENCES budgets,
    ticket_id    bigint NOT NULL REFERENCES tickets,
    kind         text NOT NULL CHECK (kind IN ('committed', 'ordered', 'received')),
    amount_cents bigint NOT NULL,
    action       text NOT NULL,
    actor_id     bigint REFERENCES users,
    at           timestamptz(3) NOT NULL
);
CREATE INDEX budget_entries_of_budget ON budget_entries (budget, kind) INCLUDE (amount_cents);
CREATE INDEX budget_entries_of_ticket ON budget_entries (ticket_id);

-- Who may sign what, up to which amount, on which days (the last one included).
CREATE TABLE signature_authorities (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id       bigint NOT NULL REFERENCES users,
    object        text NOT NULL CHECK (object IN ('purchase')),
    up_to_cents   bigint NOT NULL CHECK (up_to_cents > 0),
    from_day      date NOT NULL,
    to_day        date NOT NULL CHECK (to_day >= from_day),
    granted_by_id bigint NOT NULL REFERENCES users,
    granted_at    timestamptz(3) NOT NULL,
    revoked_at    timestamptz(3)
);
CREATE INDEX signature_authorities_of_user ON signature_authorities (user_id) WHERE revoked_at IS NULL;

CREATE TABLE purchases (
    ticket_id          bigint PRIMARY KEY REFERENCES tickets,
    lines              jsonb NOT NULL,  -- label, quantity, unit_price_cents (without VAT), vat_rate (per cent)
    total_excl_cents   bigint NOT NULL,
    total_vat_cents    bigint NOT NULL,
    total_cents        bigint NOT NULL,
    currency           text NOT NULL,
    budget             text NOT NULL REFERENCES budgets,
    uf_code            text NOT NULL,
    justification      text,
    wished_date        date,
    -- The supplier as it was when this was submitted: what is approved, whatever becomes of the supplier's file.
    supplier_name      text NOT NULL,
    supplier_siret     text NOT NULL,
    supplier_vat       text,
    supplier_iban      text NOT NULL,
    supplier_bic       text,
    supplier_address   text,
    supplier_mail      text,
    supplier_new       boolean NOT NULL, -- nobody knew this SIRET then
    iban_changed       boolean NOT NULL, -- the SIRET was known, the account was not
    iban_justification text,
    rib_check          jsonb,            -- what the RIB's text said of the account: shared/api/checks.hpp
    callback           jsonb,            -- of a changed account: number, contact, day
    split              jsonb,            -- purchases like it that pass a threshold together
    digest             text NOT NULL,    -- SHA-256 (hex) of the canonical form: shared/api/purchase_content.hpp
    order_number       text UNIQUE,
    order_cents        bigint,           -- of the prepared order
    prepared_sha256    text,             -- of its file
    signed_sha256      text,
    signature          text,             -- unverifiable: a scan
    received           bigint[] NOT NULL -- thousandths, by line
);
CREATE INDEX purchases_of_supplier ON purchases (supplier_siret);
