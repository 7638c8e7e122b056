PREFIX : <http://example.org/>
INSERT { ?s :q [ :is ?o ] } USING <http://example.org/g> WHERE { ?s :p ?o }
