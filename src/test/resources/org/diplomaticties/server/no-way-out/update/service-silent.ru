# 400
INSERT { GRAPH <source/gazette> { <source/gazette> <http://a.example/p> ?o } } WHERE { SERVICE SILENT <CANARY/sparql> { ?s ?p ?o } }
