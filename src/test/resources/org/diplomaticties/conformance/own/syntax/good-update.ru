BASE <http://example.org/>
INSERT DATA { <a> <p> 1 } ; COPY <none> TO DEFAULT
