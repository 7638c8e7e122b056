-- Meetings whose titles contain some words.
SELECT id, label FROM meeting WHERE contains(lower(label), 'summit mar') ORDER BY id
