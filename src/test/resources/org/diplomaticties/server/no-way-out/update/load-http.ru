# 400
LOAD <CANARY/data.ttl>
