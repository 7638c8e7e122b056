# 200
COPY SILENT <CANARY/data.ttl> TO <source/gazette>
