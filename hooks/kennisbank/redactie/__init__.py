"""What editors need: what a proposal changed, what a person still has to look at, and how a page is withdrawn for good."""
