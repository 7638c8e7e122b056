-- A thousand of those who are linked to an official through any number of meetings. Any thousand will do.
WITH RECURSIVE linked(official) AS (
  SELECT 7
  UNION
  SELECT b.official
  FROM linked
  JOIN participation a ON a.official = linked.official
  JOIN participation b ON b.meeting = a.meeting)
SELECT official FROM linked LIMIT 1000
