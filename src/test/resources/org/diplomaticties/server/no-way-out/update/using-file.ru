# 200
INSERT { GRAPH <source/gazette> { ?s ?p ?o } } USING <SECRET> WHERE { ?s ?p ?o }
