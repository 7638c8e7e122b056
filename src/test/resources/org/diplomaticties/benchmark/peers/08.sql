-- Officials whose names fit a pattern.
SELECT id, label FROM official WHERE regexp_matches(label, '^mar.*el', 'i') ORDER BY label, id
