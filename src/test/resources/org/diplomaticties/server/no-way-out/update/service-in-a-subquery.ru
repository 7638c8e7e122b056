# 400
INSERT { GRAPH <source/gazette> { <source/gazette> <http://a.example/p> ?o } } WHERE { { SELECT ?o { SERVICE <CANARY/sparql> { ?s ?p ?o } } } }
