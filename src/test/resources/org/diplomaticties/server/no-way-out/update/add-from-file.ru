# 200
ADD SILENT <SECRET> TO <source/gazette>
