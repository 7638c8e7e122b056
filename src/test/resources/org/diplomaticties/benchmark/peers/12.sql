-- How many things each class has.
SELECT class, SUM(things) AS things
FROM (
  SELECT 'Meeting' AS class, COUNT(*) AS things FROM meeting
  UNION ALL SELECT 'Participation', COUNT(*) FROM participation
  UNION ALL SELECT 'Official', COUNT(*) FROM official
  UNION ALL SELECT 'Tenure', COUNT(*) FROM tenure
  UNION ALL SELECT 'Post', COUNT(*) FROM post
  UNION ALL SELECT 'Place', COUNT(*) FROM place
  UNION ALL SELECT 'State', COUNT(*) FROM state
  UNION ALL SELECT 'Source', COUNT(*) FROM source
  UNION ALL SELECT 'Concept', COUNT(*) FROM topic
  UNION ALL SELECT class, things FROM vocabulary)
GROUP BY class
ORDER BY things DESC, class
