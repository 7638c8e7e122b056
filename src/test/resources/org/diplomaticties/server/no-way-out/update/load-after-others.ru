# 400
CLEAR SILENT GRAPH <source/gazette> ; CREATE SILENT GRAPH <source/gazette> ; LOAD <CANARY/data.ttl> INTO GRAPH <source/gazette>
