PREFIX : <http://example.org/>
DELETE { ?s :p ?o } INSERT { ?s :q ?next } WHERE { ?s :p ?o BIND (?o + 1 AS ?next) FILTER (?o > 1) }
