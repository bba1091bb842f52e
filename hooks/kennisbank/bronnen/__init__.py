"""The bibliography: from records to references, for people and for programs."""
