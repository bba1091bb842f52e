"""All pages, linked and frozen."""
