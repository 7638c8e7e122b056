-- When three topics were first and last spoken of, and how often.
SELECT t.id, t.label, MIN(m.date), MAX(m.date), COUNT(*)
FROM topic t
JOIN meeting_topic mt ON mt.topic = t.id
JOIN meeting m ON m.id = mt.meeting
WHERE t.id IN (10, 40, 90)
GROUP BY t.id, t.label
HAVING COUNT(*) > 1
