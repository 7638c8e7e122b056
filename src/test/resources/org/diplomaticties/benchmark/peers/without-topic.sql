-- Meetings of an official of which no topic is told.
SELECT m.id, m.date
FROM participation p
JOIN meeting m ON m.id = p.meeting
WHERE p.official = 12 AND NOT EXISTS (SELECT 1 FROM meeting_topic t WHERE t.meeting = m.id)
