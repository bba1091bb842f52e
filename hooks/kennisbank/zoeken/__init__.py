"""The search index: from pages to small pieces that docs/assets/js/zoek reads. Made before MkDocs runs."""
