# 400
INSERT { GRAPH <source/gazette> { <source/gazette> <http://a.example/p> ?o } } WHERE { BIND (<java:x.Y>(1) AS ?o) }
