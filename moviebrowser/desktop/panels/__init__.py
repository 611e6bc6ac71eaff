"""What stands around the panes: stories and results, what the comparison found, the kept excerpts."""
