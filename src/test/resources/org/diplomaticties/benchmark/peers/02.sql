-- Meetings of two states in three years.
SELECT m.id, m.label, m.date
FROM meeting m
WHERE m.date BETWEEN DATE '2010-01-01' AND DATE '2012-12-31'
  AND m.id IN (SELECT meeting FROM participation WHERE state = 3)
  AND m.id IN (SELECT meeting FROM participation WHERE state = 7)
ORDER BY m.date, m.id
