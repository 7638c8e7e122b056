-- All that is said of a meeting and of its participations.
WITH the_meeting AS (SELECT * FROM meeting WHERE id = 777),
  its AS (SELECT * FROM participation WHERE meeting = 777)
SELECT CAST(id AS VARCHAR), 'type', 'Meeting' FROM the_meeting
UNION ALL SELECT CAST(id AS VARCHAR), 'prefLabel', label FROM the_meeting
UNION ALL SELECT CAST(id AS VARCHAR), 'date', CAST(date AS VARCHAR) FROM the_meeting
UNION ALL SELECT CAST(id AS VARCHAR), 'earliest', CAST(date AS VARCHAR) FROM the_meeting
UNION ALL SELECT CAST(id AS VARCHAR), 'latest', CAST(date AS VARCHAR) FROM the_meeting
UNION ALL SELECT CAST(id AS VARCHAR), 'dateBasis', 'DateStated' FROM the_meeting
UNION ALL SELECT CAST(id AS VARCHAR), 'place', CAST(place AS VARCHAR) FROM the_meeting WHERE place IS NOT NULL
UNION ALL SELECT CAST(id AS VARCHAR), 'wasDerivedFrom', CAST(source AS VARCHAR) FROM the_meeting
UNION ALL SELECT CAST(meeting AS VARCHAR), 'topic', CAST(topic AS VARCHAR) FROM meeting_topic WHERE meeting = 777
UNION ALL SELECT CAST(meeting AS VARCHAR), 'participation', CAST(id AS VARCHAR) FROM its
UNION ALL SELECT CAST(id AS VARCHAR), 'type', 'Participation' FROM its
UNION ALL SELECT CAST(id AS VARCHAR), 'prefLabel', label FROM its
UNION ALL SELECT CAST(id AS VARCHAR), 'participant', CAST(official AS VARCHAR) FROM its
UNION ALL SELECT CAST(id AS VARCHAR), 'onBehalfOf', CAST(state AS VARCHAR) FROM its
UNION ALL SELECT CAST(id AS VARCHAR), 'inCapacity', CAST(post AS VARCHAR) FROM its WHERE post IS NOT NULL
