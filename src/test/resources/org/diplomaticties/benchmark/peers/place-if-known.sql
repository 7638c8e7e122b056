-- Meetings of a state since 2015, with the place where it is known.
SELECT m.id, m.date, p.label
FROM participation s
JOIN meeting m ON m.id = s.meeting
LEFT JOIN place p ON p.id = m.place
WHERE s.state = 20 AND m.date >= DATE '2015-01-01'
ORDER BY m.date, m.id
