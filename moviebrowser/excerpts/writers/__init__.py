"""One module a file format; each is imported, and its library with it, when the format is asked for."""
