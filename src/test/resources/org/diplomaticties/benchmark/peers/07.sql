-- Who held which post on a day.
SELECT o.id, o.label, t.post, t.first_day, t.last_day
FROM tenure t
JOIN official o ON o.id = t.official
WHERE t.first_day <= DATE '2010-06-01' AND t.last_day >= DATE '2010-06-01'
