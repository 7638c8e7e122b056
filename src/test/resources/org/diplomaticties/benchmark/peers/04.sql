-- How often each two states met in each year.
SELECT YEAR(m.date) AS year, a.state, b.state, COUNT(DISTINCT m.id) AS meetings
FROM meeting m
JOIN participation a ON a.meeting = m.id
JOIN participation b ON b.meeting = m.id AND a.state < b.state
GROUP BY year, a.state, b.state
ORDER BY meetings DESC, year, a.state, b.state
LIMIT 1000
