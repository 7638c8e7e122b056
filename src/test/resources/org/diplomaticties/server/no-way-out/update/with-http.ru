# 200
WITH <CANARY/data.ttl> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }
