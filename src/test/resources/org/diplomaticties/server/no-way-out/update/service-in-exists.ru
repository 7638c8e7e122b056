# 400
INSERT { GRAPH <source/gazette> { <source/gazette> <http://a.example/p> ?o } } WHERE { ?s ?p ?o FILTER EXISTS { SERVICE <CANARY/sparql> { ?s ?p ?o } } }
