"""What is made from the built pages. Every module has exactly finish(site, kb) -> {path in the site: bytes}."""
