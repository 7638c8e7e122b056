# 400
LOAD <SECRET> INTO GRAPH <source/gazette>
