"""Finding: kaart and thesaurus -> an index in pieces for the browser. Only importer of lunr and snowballstemmer."""
