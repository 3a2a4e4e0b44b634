-- A ticket with its people, then its discussion: the two calls that opening a ticket makes.
\set n random(1, :tickets - 1)
SELECT t.id, t.reference, t.kind, t.status, t.title, t.priority, t.author_id, a.login, a.display_name, a.department,
       t.requested_for_id, b.login, b.display_name, b.department, t.origin_service, t.target_service, t.assignee_id,
       c.login, c.display_name, c.department, p.reference, t.version, t.created_at, t.updated_at, t.closed_at,
       t.message_count, t.audience, t.description, t.catalogue_item, t.module, t.solution, t.approvals,
       EXISTS (SELECT FROM attachments f WHERE f.ticket_id = t.id AND f.message_id IS NULL),
       EXISTS (SELECT FROM tickets k WHERE k.parent_id = t.id)
FROM tickets t JOIN users a ON a.id = t.author_id LEFT JOIN users b ON b.id = t.requested_for_id
LEFT JOIN users c ON c.id = t.assignee_id LEFT JOIN tickets p ON p.id = t.parent_id
WHERE t.reference = 'INC-' || lpad((:n)::text, 5, '0');
SELECT m.id, m.author_id, a.login, a.display_name, a.department, m.at, m.text, m.internal,
       EXISTS (SELECT FROM attachments f WHERE f.message_id = m.id)
FROM messages m JOIN users a ON a.id = m.author_id
WHERE m.ticket_id = (SELECT id FROM tickets WHERE reference = 'INC-' || lpad((:n)::text, 5, '0'))
ORDER BY m.id LIMIT 51;
