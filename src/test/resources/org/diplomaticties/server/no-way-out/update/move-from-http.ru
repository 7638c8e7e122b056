# 200
MOVE SILENT <CANARY/data.ttl> TO <source/gazette>
