# 400
INSERT { GRAPH <source/gazette> { <source/gazette> <http://a.example/p> ?o } } WHERE { SERVICE <CANARY/sparql> { ?s ?p ?o } }
