"""One page as a reader sees it."""
