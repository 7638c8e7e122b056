# 400
INSERT { GRAPH <source/gazette> { <source/gazette> <http://a.example/p> ?o } } WHERE { { SELECT (SUM(IF(EXISTS { SERVICE <CANARY/sparql> { ?s ?p ?o } }, 1, 0)) AS ?o) { ?x a ?t } } }
