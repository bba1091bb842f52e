"""The standards of education that lessons travel in."""
