# 400
BASE <SECRET>
LOAD <secret.ttl> INTO GRAPH <https://w3id.org/diplomatic-ties/id/source/gazette>
