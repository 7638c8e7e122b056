-- Whom those met whom an official met, who meets now and then.
WITH between_them AS (
  SELECT DISTINCT b.official
  FROM participation a
  JOIN participation b ON b.meeting = a.meeting
  WHERE a.official = 7 AND b.official <> 7)
SELECT DISTINCT d.official
FROM between_them
JOIN participation c ON c.official = between_them.official
JOIN participation d ON d.meeting = c.meeting
WHERE d.official <> 7
