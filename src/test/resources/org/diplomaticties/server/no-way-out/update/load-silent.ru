# 400
LOAD SILENT <CANARY/data.ttl> INTO GRAPH <source/gazette>
