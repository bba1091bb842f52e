"""From bytes to values with line numbers; knows no field."""
