-- How many meetings each state had on its soil in which it took no part.
SELECT p.state, COUNT(*) AS meetings
FROM meeting m
JOIN place p ON p.id = m.place
WHERE NOT EXISTS (SELECT 1 FROM participation s WHERE s.meeting = m.id AND s.state = p.state)
GROUP BY p.state
ORDER BY meetings DESC, p.state
