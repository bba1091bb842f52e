"""What is made before MkDocs runs. Every module has exactly render(kb) -> {path in the site's source: bytes}."""
