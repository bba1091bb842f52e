"""What pages are made with: style, scripts, letters and signs. Small files in the source, a few for a reader, each under its own mark."""
