# 400
LOAD <CANARY/data.ttl> INTO GRAPH <source/gazette>
