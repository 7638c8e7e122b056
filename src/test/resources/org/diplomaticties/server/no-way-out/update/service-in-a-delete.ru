# 400
DELETE { GRAPH <source/gazette> { ?s ?p ?o } } WHERE { SERVICE <CANARY/sparql> { ?s ?p ?o } }
