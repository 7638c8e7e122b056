-- How many people held a post of each state at any time in two years.
SELECT s.id, s.label, COUNT(DISTINCT t.official)
FROM tenure t
JOIN post p ON p.id = t.post
JOIN state s ON s.id = p.state
WHERE t.first_day <= DATE '2009-12-31' AND t.last_day >= DATE '2008-01-01'
GROUP BY s.id, s.label
ORDER BY s.label, s.id
