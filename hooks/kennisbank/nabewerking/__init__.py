"""What is made from the built site. Every module has exactly finish(site, kb, merken) -> {path in the site: bytes}."""
