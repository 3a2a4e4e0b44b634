-- A page of the pool of one service, with the people that a card shows.
SELECT t.reference, t.kind, t.status, t.title, t.priority, t.author_id, a.login, a.display_name, a.department,
       t.requested_for_id, b.login, b.display_name, b.department, t.origin_service, t.target_service, t.assignee_id,
       c.login, c.display_name, c.department, p.reference, t.version, t.created_at, t.updated_at, t.closed_at,
       t.message_count, t.urgency, t.id
FROM tickets t JOIN users a ON a.id = t.author_id LEFT JOIN users b ON b.id = t.requested_for_id
LEFT JOIN users c ON c.id = t.assignee_id LEFT JOIN tickets p ON p.id = t.parent_id
WHERE t.target_service = 'IT' AND t.assignee_id IS NULL AND t.status = 'open'
ORDER BY t.urgency, t.created_at, t.id LIMIT 51;
