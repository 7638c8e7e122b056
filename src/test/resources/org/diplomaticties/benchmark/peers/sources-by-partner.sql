-- How many sources tell of a state's meetings with each other state.
SELECT two.state, COUNT(DISTINCT m.source) AS sources
FROM participation one
JOIN participation two ON two.meeting = one.meeting
JOIN meeting m ON m.id = one.meeting
WHERE one.state = 5 AND two.state <> 5
GROUP BY two.state
ORDER BY sources DESC, two.state
