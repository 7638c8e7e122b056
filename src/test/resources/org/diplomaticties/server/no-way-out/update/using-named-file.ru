# 200
INSERT { GRAPH <source/gazette> { ?s ?p ?o } } USING NAMED <SECRET> WHERE { GRAPH ?g { ?s ?p ?o } }
