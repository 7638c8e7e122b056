-- The last fifty meetings on a topic.
SELECT m.id, m.label, m.date
FROM meeting_topic t
JOIN meeting m ON m.id = t.meeting
WHERE t.topic = 5
ORDER BY m.date DESC, m.id
LIMIT 50
