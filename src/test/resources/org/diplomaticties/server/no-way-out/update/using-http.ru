# 200
INSERT { GRAPH <source/gazette> { ?s ?p ?o } } USING <CANARY/data.ttl> WHERE { ?s ?p ?o }
