-- In how many meetings each state took part, or was the place.
SELECT state, COUNT(DISTINCT meeting) AS meetings
FROM (
  SELECT state, meeting FROM participation
  UNION ALL SELECT p.state, m.id FROM meeting m JOIN place p ON p.id = m.place)
GROUP BY state
ORDER BY meetings DESC, state
