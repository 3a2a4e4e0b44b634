-- A dump could not be restored: pg_restore works without a search path, and the function's text named the configuration
-- without its schema, so that the table of messages could not be made. Parsed now, it refers to the object itself.
CREATE OR REPLACE FUNCTION ilvm_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('ilvm_search'::regconfig, translate($1, '-./\_@:’<>&~+%=?#', '                 '));
