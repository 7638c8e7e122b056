-- Officials who acted for a state, but at no meeting on a topic.
SELECT DISTINCT o.id, o.label
FROM participation p
JOIN official o ON o.id = p.official
WHERE p.state = 2 AND o.id NOT IN (
  SELECT q.official FROM meeting_topic t JOIN participation q ON q.meeting = t.meeting WHERE t.topic = 1)
