-- Whom an official who meets often met, and when.
SELECT m.id, m.date, o.id, o.label
FROM participation one
JOIN meeting m ON m.id = one.meeting
JOIN participation two ON two.meeting = m.id
JOIN official o ON o.id = two.official
WHERE one.official = 50 AND two.official <> 50
ORDER BY m.date, m.id, o.id
