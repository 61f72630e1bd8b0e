"""Finding: the kaart -> a lunr index that the visitor's browser searches. Only importer of lunr and snowballstemmer."""
