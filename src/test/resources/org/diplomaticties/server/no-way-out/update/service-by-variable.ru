# 400
INSERT { GRAPH <source/gazette> { <source/gazette> <http://a.example/p> ?o } } WHERE { VALUES ?where { <CANARY/sparql> } SERVICE ?where { ?s ?p ?o } }
