# 400
BASE <http:-/a.example/> INSERT DATA { GRAPH <https://w3id.org/diplomatic-ties/id/source/gazette> { <x> <p> <SECRET> } }
