"""What one file may say. Everything here has a twin in the browser."""
