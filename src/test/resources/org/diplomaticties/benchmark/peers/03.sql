-- The two states that met most, of all.
SELECT a.state, b.state, COUNT(DISTINCT a.meeting) AS meetings
FROM participation a
JOIN participation b ON b.meeting = a.meeting AND a.state < b.state
GROUP BY a.state, b.state
ORDER BY meetings DESC, a.state, b.state
LIMIT 20
