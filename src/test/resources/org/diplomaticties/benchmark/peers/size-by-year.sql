-- How many took part in a meeting, on average, in each year.
SELECT YEAR(m.date) AS year, AVG(sized.size)
FROM (SELECT meeting, COUNT(*) AS size FROM participation GROUP BY meeting) sized
JOIN meeting m ON m.id = sized.meeting
GROUP BY year
ORDER BY year
