"""The reader's library: keeps articles, analyses and excerpts, and finds them."""
