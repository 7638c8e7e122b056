-- The last twenty meetings of all.
SELECT id, label, date FROM meeting ORDER BY date DESC, id LIMIT 20
