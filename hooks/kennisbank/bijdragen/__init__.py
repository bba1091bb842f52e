"""How people write to the site: templates, forms, questions on the command line."""
